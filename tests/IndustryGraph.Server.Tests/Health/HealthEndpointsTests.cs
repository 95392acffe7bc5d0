using System.Net;
using IndustryGraph.Model;
using IndustryGraph.Server.Commands;
using IndustryGraph.Server.Health;
using IndustryGraph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace IndustryGraph.Server.Tests.Health;

public sealed class HealthEndpointsTests
{
    [Theory]
    [InlineData("/health/live", true, HttpStatusCode.OK, "Healthy")]
    [InlineData("/health/live", false, HttpStatusCode.OK, "Healthy")]
    [InlineData("/health/ready", true, HttpStatusCode.OK, "Healthy")]
    [InlineData("/health/ready", false, HttpStatusCode.ServiceUnavailable, "Unhealthy")]
    public async Task Health_IsTheProcessOrTheStore(string path, bool storeAnswers, HttpStatusCode status, string text)
    {
        await using var server = await StartAsync(storeAnswers);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };

        using var response = await client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(text, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(true, ExitCode.Success)]
    [InlineData(false, ExitCode.Findings)]
    public async Task Command_ExitsByTheAnswer(bool storeAnswers, int exitCode)
    {
        await using var server = await StartAsync(storeAnswers);

        Assert.Equal(exitCode, await CommandLine.RunAsync(["health", "--url", server.Urls.Single()]));
    }

    [Fact]
    public async Task Command_RefusesWhatIsNoAddress() =>
        Assert.Equal(ExitCode.Usage, await CommandLine.RunAsync(["health", "--url", "nonsense"]));

    private static async Task<WebApplication> StartAsync(bool storeAnswers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddStoreHealth(_ => storeAnswers
            ? new ValueTask<Revision>(new Revision("store", 1, Instant.Beginning))
            : throw new StoreException(StoreError.Unavailable, "The store is out of reach."));
        var web = builder.Build();
        web.MapHealth();
        await web.StartAsync();
        return web;
    }
}
