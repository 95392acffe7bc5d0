using System.Net;
using IndustryGraph.Server.Explorer;
using IndustryGraph.Server.Pages;
using IndustryGraph.Server.Tests.Ide;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace IndustryGraph.Server.Tests.Explorer;

public sealed class ExplorerPageTests
{
    private const int MostBytes = 250_000;

    [Fact]
    public async Task MapExplorer_SendsThePageWithAPolicyThatForbidsEverythingForeign()
    {
        using var response = await GetAsync("/", new PageBundle(
            ExplorerPage.Name, [KeyValuePair.Create("index.html", new PageFile("index.html", "<p>the page"u8.ToArray()))]));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("<p>the page", await response.Content.ReadAsStringAsync());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task MapExplorer_LeadsToTheEndpointWhereThePageWasNotBuilt()
    {
        using var response = await GetAsync("/", new PageBundle(ExplorerPage.Name, []));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/graphql", response.Headers.Location!.OriginalString);
    }

    /// <summary>Everything that a browser fetches before the drawing stands there, as it is sent.</summary>
    [ChromiumFact]
    public async Task Bundle_IsSmall()
    {
        var bundle = PageBundle.Embedded(ExplorerPage.Name);
        var bytes = (await GetBytesAsync("/", bundle)).Length;
        foreach (var name in typeof(ExplorerPage).Assembly.GetManifestResourceNames().Where(
            name => name.StartsWith("web/explorer/assets/", StringComparison.Ordinal)))
        {
            bytes += (await GetBytesAsync(name["web".Length..], bundle)).Length;
        }

        Assert.InRange(bytes, 10_000, MostBytes);
    }

    private static async Task<byte[]> GetBytesAsync(string path, PageBundle bundle)
    {
        using var response = await GetAsync(path, bundle, acceptEncoding: "gzip");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task<HttpResponseMessage> GetAsync(string path, PageBundle bundle, string acceptEncoding = "identity")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapExplorer(bundle);
        await app.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(acceptEncoding);
        return await client.GetAsync(new Uri(new Uri(app.Urls.Single()), path));
    }
}
