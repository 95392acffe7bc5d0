using System.Net;
using System.Net.Sockets;
using System.Text;
using IndustryGraph.GraphQL;
using IndustryGraph.Server.Http;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.Http;

public sealed class GraphQLEndpointTests : IAsyncLifetime
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";

    private GraphQLServer _server = null!;

    public async Task InitializeAsync() => _server = await GraphQLServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("application/json, " + GraphQL + ";q=0.5", Json)]
    [InlineData("application/json;q=0.5, " + GraphQL, GraphQL)]
    public async Task Post_AnswersInWhatIsWantedMost(string accept, string expected)
    {
        var response = await PostAsync("""{"query":"{ greeting }"}""", accept);
        Assert.Equal($"{expected}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"data":{"greeting":"Hello world"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_RefusesABodyThatIsTooLarge()
    {
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { Limits = new HttpLimits { BodyBytes = 100 } });
        using var content = new StringContent($$"""{"query":"{ greeting }{{new string(' ', 100)}}"}""", Encoding.UTF8, Json);
        var response = await server.Client.PostAsync("/graphql", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("bodyBytes", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_IsCancelledWhenTheClientLeaves()
    {
        using var leave = new CancellationTokenSource();
        var answer = _server.Client.GetAsync("/graphql?query={slow}", leave.Token);
        await _server.Started;
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await _server.Cancelled;
    }

    [Fact]
    public async Task Request_HasTheStateOfItsOwn()
    {
        await using var server = await GraphQLServer.StartAsync(configure: o => o with
        {
            CreateState = (context, _) => new(context.Request.Headers["X-State"].ToString()),
            ResponseExtensions = (state, _) => new Dictionary<string, object?> { ["state"] = state },
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={state}") { Headers = { { "X-State", "mine" } } };
        var response = await server.Client.SendAsync(request);
        Assert.Equal("""{"data":{"state":"mine"},"extensions":{"state":"mine"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Request_ThatNeedsNoGraphQLIsAnsweredElsewhere()
    {
        await using var server = await GraphQLServer.StartAsync(configure: o => o with
        {
            AnswerOther = context =>
            {
                if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
                    return new(false);
                context.Response.StatusCode = 299;
                return new(true);
            },
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql") { Headers = { { "Accept", "text/html" } } };
        Assert.Equal(299, (int)(await server.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Request_WhoseStateFailsIsMasked()
    {
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { CreateState = (_, _) => throw new InvalidOperationException("secret") });
        var response = await server.Client.GetAsync("/graphql?query={state}");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"Internal error.","extensions":{"code":"INTERNAL"}}]}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(GraphQL)]
    [InlineData(Json)]
    [InlineData("text/event-stream")]
    public async Task Request_WhoseStoreIsAwayIsToldToComeAgain(string accept)
    {
        await using var server = await GraphQLServer.StartAsync(
            configure: o => o with { CreateState = (_, _) => throw new GraphQLException("Away.", "UNAVAILABLE") });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={state}") { Headers = { { "Accept", accept } } };
        var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal("""{"errors":[{"message":"Away.","extensions":{"code":"UNAVAILABLE"}}]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_AnswersWith304WhereTheClientHasTheAnswer()
    {
        var first = await GetAsync("?query={greeting}");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={greeting}") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        var again = await _server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, (await GetAsync("?query={greeting(name:\"x\")}")).Headers.ETag);
    }

    [Fact]
    public async Task Request_ThatTakesTooLongIsEnded()
    {
        var time = new ManualTime();
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { Time = time });
        var answer = server.Client.GetStringAsync("/graphql?query={slow}");
        await server.Started;
        time.Advance(new HttpLimits().RequestTime);
        Assert.Contains("requestSeconds", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_WhoseBodyDoesNotArriveIsEnded()
    {
        var time = new ManualTime();
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { Time = time });
        using var tcp = new TcpClient(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(stream);
        // Which the server says when it begins to read.
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync());
        time.Advance(new HttpLimits().RequestTime);
        var answer = await reader.ReadToEndAsync();
        Assert.Contains("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("requestSeconds", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_IsTurnedAwayWhereTooManyRun()
    {
        await using var server = await GraphQLServer.StartAsync(
            configure: o => o with { Limits = new HttpLimits { ConcurrentRequests = 1, WaitingRequests = 0 } });
        using var leave = new CancellationTokenSource();
        var slow = server.Client.GetAsync("/graphql?query={slow}", leave.Token);
        await server.Started;
        var response = await server.Client.GetAsync("/graphql?query={greeting}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("concurrentRequests", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, Json) };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _server.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> GetAsync(string query, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql{query}");
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _server.Client.SendAsync(request);
    }
}
