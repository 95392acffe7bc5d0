using System.Net;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Tests.EndToEnd;
using Microsoft.Extensions.Configuration;

namespace IndustryGraph.Server.Tests.Hosting;

public sealed class AllowedHostsTests
{
    [Theory]
    [InlineData(null, "127.0.0.1", HttpStatusCode.OK)]
    [InlineData(null, "localhost:5080", HttpStatusCode.OK)]
    [InlineData(null, "[::1]", HttpStatusCode.OK)]
    [InlineData(null, "rebound.example", HttpStatusCode.BadRequest)]
    [InlineData("graph.example;*.example.org", "graph.example", HttpStatusCode.OK)]
    [InlineData("graph.example;*.example.org", "a.example.org:8443", HttpStatusCode.OK)]
    [InlineData("graph.example;*.example.org", "127.0.0.1", HttpStatusCode.BadRequest)]
    [InlineData("*", "rebound.example", HttpStatusCode.OK)]
    public async Task Request_IsRefusedForAHostOfAnotherName(string? allowed, string host, HttpStatusCode status)
    {
        await using var server = await StartedServer.StartAsync(new Dictionary<string, string?> { ["AllowedHosts"] = allowed });

        Assert.Equal(status, await AskAsync(server, host));
    }

    // A page whose name leads here may send any header but this one.
    [Fact]
    public async Task Request_IsRefusedWhateverIsForwarded()
    {
        await using var server = await StartedServer.StartAsync(new Dictionary<string, string?> { ["Proxies:Known"] = "127.0.0.1" });

        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(server, "rebound.example", forwarded: "localhost"));
    }

    [Theory]
    [InlineData("http://127.0.0.2:80", "127.0.0.2 localhost 127.0.0.1 [::1]")]
    [InlineData("http://localhost:80;http://127.0.0.1:80", "localhost 127.0.0.1 [::1]")]
    [InlineData("http://127.0.0.1:80;http://0.0.0.0:81", null)]
    public void LoopbackHosts_AreThereWhereNobodyElseReachesTheServer(string urls, string? hosts)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Urls", urls)]).Build();

        Assert.Equal(hosts?.Split(' '), Listening.LoopbackHosts(configuration));
    }

    private static async Task<HttpStatusCode> AskAsync(StartedServer server, string host, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}") { Headers = { Host = host } };
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", forwarded);
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
