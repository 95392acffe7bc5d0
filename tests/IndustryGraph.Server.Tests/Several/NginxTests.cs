using System.Net;
using System.Net.Http.Headers;
using System.Text;
using IndustryGraph.Server.Tests.EndToEnd;
using Xunit.Sdk;

namespace IndustryGraph.Server.Tests.Several;

/// <summary>docs/operations/nginx.conf does what it says; one server stands for both.</summary>
public sealed class NginxTests(BuiltInOverEmbedded server) : IClassFixture<BuiltInOverEmbedded>, IAsyncLifetime
{
    private Nginx _nginx = null!;

    public async Task InitializeAsync()
    {
        if (Nginx.Missing is { } reason)
        {
            throw SkipException.ForSkip(reason);
        }

        _nginx = await Nginx.StartAsync(server.Client.BaseAddress!, server.Client.BaseAddress!);
    }

    public async Task DisposeAsync()
    {
        if (_nginx is not null)
        {
            await _nginx.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Subscription_IsToldAtOnce(bool bySocket)
    {
        using var client = new GraphClient(_nginx.Address);
        await using var following = await client.FollowAsync(bySocket, await client.LastCursorAsync());
        await client.ImportAsync(bySocket ? "nginx-by-socket" : "nginx-by-stream", "TALKS");

        Assert.Equal("TALKS", (await following.NextAsync()).Stage);
    }

    [Fact]
    public async Task Body_OfTheServersOwnLimitIsPassedOn()
    {
        using var client = new GraphClient(_nginx.Address);
        using var largest = await PostAsync(client, 8 * 1024 * 1024);
        using var larger = await PostAsync(client, (8 * 1024 * 1024) + 1);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge), (largest.StatusCode, larger.StatusCode));
    }

    [Fact]
    public async Task Metrics_AreNotPassedOn()
    {
        using var client = new GraphClient(_nginx.Address);
        using var through = await client.Http.GetAsync("/metrics");
        using var direct = await server.Client.GetAsync("/metrics");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (through.StatusCode, direct.StatusCode));
    }

    [Fact]
    public async Task Nginx_PassesByAServerThatIsDown()
    {
        await using var nginx = await Nginx.StartAsync(new Uri("http://127.0.0.1:1"), server.Client.BaseAddress!);
        using var client = new GraphClient(nginx.Address);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("Query", (await client.AskAsync("{ __typename }")).GetProperty("data").GetProperty("__typename").GetString());
        }

        // It was asked in vain once, and then left alone.
        Assert.Single(await nginx.AskedAsync(), "127.0.0.1:1");
    }

    private static async Task<HttpResponseMessage> PostAsync(GraphClient client, int bytes)
    {
        const string question = """{"query":"{ __typename }"}""";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(question + new string(' ', bytes - question.Length)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await client.Http.PostAsync("/graphql", content);
    }
}
