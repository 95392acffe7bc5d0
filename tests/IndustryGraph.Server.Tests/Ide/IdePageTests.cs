using System.Net;
using System.Text.RegularExpressions;
using IndustryGraph.Server.Ide;
using IndustryGraph.Server.Pages;
using Microsoft.AspNetCore.Http;

namespace IndustryGraph.Server.Tests.Ide;

public sealed partial class IdePageTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("GET", "", Browser, true)]
    [InlineData("HEAD", "", Browser, true)]
    [InlineData("GET", "?operationName=A", Browser, true)]
    [InlineData("GET", "?query={a}", Browser, false)]
    [InlineData("GET", "", "*/*", false)]
    [InlineData("GET", "", "", false)]
    [InlineData("GET", "", "text/html;q=0, application/json", false)]
    [InlineData("GET", "", "application/graphql-response+json", false)]
    [InlineData("POST", "", Browser, false)]
    public void IsAskedFor_TakesABrowserThatBringsNoQuery(string method, string query, string accept, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.QueryString = new(query);
        request.Headers.Accept = accept;

        Assert.Equal(expected, IdePage.IsAskedFor(request));
    }

    [Fact]
    public async Task SendAsync_SendsThePageWithAPolicyThatForbidsEverythingForeign()
    {
        using var response = await GetAsync("/graphql", Built());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("<p>the page", await response.Content.ReadAsStringAsync());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary.Order());
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task SendAsync_LeadsAwayFromATrailingSlashThatWouldMoveItsFiles()
    {
        using var response = await GetAsync("/graphql/", Built());

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/graphql", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SendAsync_TellsHowToGetThePageWhereItWasNotBuilt()
    {
        using var response = await GetAsync("/graphql", new PageBundle(IdePage.Name, []));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Node.js", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assets_AreKeptForEver()
    {
        using var response = await GetAsync("/ide/assets/a-1.js", Built());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotNull(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/ide")]
    [InlineData("/ide/")]
    [InlineData("/ide/index.html")]
    [InlineData("/ide/assets/a-2.js")]
    [InlineData("/ide/..%2f..%2fappsettings.json")]
    [InlineData("/ide/%2e%2e/industrygraph.dll")]
    public async Task Assets_AreNothingElse(string path)
    {
        using var response = await GetAsync(path, Built());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Headers.CacheControl);
    }

    [Fact]
    public void Bundle_ServesEveryFileItsPageNames()
    {
        var bundle = PageBundle.Embedded(IdePage.Name);
        var page = bundle.Page is null ? "" : EmbeddedText("web/ide/index.html");

        Assert.All(Reference().Matches(page), match =>
        {
            Assert.StartsWith("ide/", match.Groups[1].Value, StringComparison.Ordinal);
            Assert.NotNull(bundle.Asset(match.Groups[1].Value["ide/".Length..]));
        });
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Reference();

    private static PageBundle Built() => new(IdePage.Name,
    [
        KeyValuePair.Create("index.html", new PageFile("index.html", "<p>the page"u8.ToArray())),
        KeyValuePair.Create("assets/a-1.js", new PageFile("a-1.js", "let a"u8.ToArray())),
    ]);

    private static string EmbeddedText(string resource)
    {
        using var reader = new StreamReader(typeof(IdePage).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static async Task<HttpResponseMessage> GetAsync(string path, PageBundle bundle)
    {
        await using var server = await IdeServer.StartAsync(bundle);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var address = server.Origin.GetLeftPart(UriPartial.Authority) + path;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", Browser);
        return await client.SendAsync(request);
    }
}
