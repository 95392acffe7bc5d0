using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Tests.EndToEnd;

namespace IndustryGraph.Server.Tests.Hosting;

public sealed class AllowedOriginsTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("industrygraph-test-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData(null, "https://ide.example", null)]
    [InlineData("https://ide.example;https://other.example:8443", "https://ide.example", "https://ide.example")]
    [InlineData("https://ide.example", "https://elsewhere.example", null)]
    [InlineData("*", "https://elsewhere.example", "*")]
    public async Task Preflight_IsAnsweredForAllowedOriginsOnly(string? allowed, string origin, string? answer)
    {
        await using var server = await StartAsync(allowed);
        using var client = new HttpClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, new Uri(new Uri(server.Urls.Single()), "/graphql"));
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type,authorization");

        using var response = await client.SendAsync(preflight);

        Assert.Equal(answer, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("https://ide.example/path")]
    [InlineData("ide.example")]
    [InlineData("ftp://ide.example")]
    public async Task Start_RefusesWhatIsNoOrigin(string origin)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(origin));

        Assert.Contains("Cors:Origins", failure.Message, StringComparison.Ordinal);
    }

    private Task<ServerApplication> StartAsync(string? allowed) => ServerApplication.StartAsync(
        new Dictionary<string, string?>
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Storage:Directory"] = _data,
            ["Cors:Origins"] = allowed,
            ["Logging:LogLevel:Default"] = "Warning",
        },
        new FixedTime("2025-09-15T12:00:00Z"), CancellationToken.None);
}
