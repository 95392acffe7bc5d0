using System.Net;
using IndustryGraph.Server.Http;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.Http;

public sealed class EventStreamTests : IAsyncLifetime
{
    private GraphQLServer _server = null!;

    public async Task InitializeAsync() => _server = await GraphQLServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("subscription{count(to:2)}", """{"data":{"count":1}}|{"data":{"count":2}}""")]
    [InlineData("{greeting}", """{"data":{"greeting":"Hello world"}}""")]
    [InlineData("subscription{broken}", """{"errors":[{"message":"No such events.","locations":[{"line":1,"column":14}],"path":["broken"],"extensions":{"code":"NOT_FOUND"}}]}""")]
    public async Task Send_TellsEachResponseAndTheEnd(string query, string responses)
    {
        using var response = await GetAsync(_server, query);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var events = string.Concat(responses.Split('|').Select(json => $"event: next\ndata: {json}\n\n"));
        Assert.Equal($":\n\n{events}event: complete\ndata: \n\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Send_TellsErrorsOfTheDocumentAsAResponse()
    {
        using var response = await GetAsync(_server, "{nothing}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("event: next\ndata: {\"errors\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_RefusesWhatIsNoRequestByStatus() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(_server, "")).StatusCode);

    [Fact]
    public async Task Send_KeepsTheConnectionAliveAndStopsWhenTheClientGoes()
    {
        var time = new ManualTime();
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { Time = time });
        using (var response = await GetAsync(server, "subscription{never}"))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal(":", await reader.ReadLineAsync());
                Assert.Equal("", await reader.ReadLineAsync());
                time.Advance(new HttpLimits().KeepAlive);
            }
        }

        await server.Cancelled;
    }

    [Fact]
    public async Task Send_EndsWhereAnEventTakesTooLong()
    {
        var time = new ManualTime();
        await using var server = await GraphQLServer.StartAsync(configure: o => o with { Time = time });
        using var response = await GetAsync(server, "subscription{item{slow}}");
        await server.Started;
        time.Advance(new HttpLimits().RequestTime);
        Assert.EndsWith(
            "\"extensions\":{\"code\":\"LIMIT\",\"limit\":\"requestSeconds\",\"maximum\":30}}]}\n\nevent: complete\ndata: \n\n",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> GetAsync(GraphQLServer server, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={query}") { Headers = { { "Accept", "text/event-stream" } } };
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
