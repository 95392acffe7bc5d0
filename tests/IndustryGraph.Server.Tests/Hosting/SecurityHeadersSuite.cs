using System.Net;
using System.Text;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Tests.EndToEnd;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IndustryGraph.Server.Tests.Hosting;

/// <summary>What keeps browsers from being turned against the server, on every host.</summary>
public abstract class SecurityHeadersSuite(SeededServer server)
{
    [Theory]
    [InlineData("/graphql?query={__typename}", null)]
    [InlineData("/graphql?query={", null)]
    [InlineData("/graphql", "text/html")]
    [InlineData("/", "text/html")]
    [InlineData("/export?format=csv", null)]
    [InlineData("/health/live", null)]
    [InlineData("/nothing", null)]
    public async Task Response_MayNotBeSniffedOrFramed(string address, string? accept)
    {
        using var response = await GetAsync(address, accept);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Response_ByHttpsAsksForHttpsHenceforth()
    {
        await using var behind = await StartedServer.StartAsync(new Dictionary<string, string?>(server.Settings) { ["Proxies:Known"] = "127.0.0.1" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "X-Forwarded-Proto", "https" } } };
        using var response = await behind.Client.SendAsync(request);

        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    // The three types that a page of another origin can have a browser send without asking first.
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Mutation_IsNotTakenFromASimpleRequest(string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"query":"mutation { retractClaim(input: {id: \"x\", reason: \"y\"}) { problems { code } } }"}""")),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + SeededServer.Key);
        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    public async Task Mutation_IsNotTakenByGet(string accept)
    {
        using var response = await GetAsync("/graphql?query=mutation{retractClaim(input:{id:\"x\",reason:\"y\"}){problems{code}}}", accept, SeededServer.Key);

        Assert.Contains("OPERATION_NOT_ALLOWED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_ThatIsTooLongIsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("X-Long", new string('x', 33 * 1024));
        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    [Fact]
    public void ConnectionLimits_BoundWhatIsWaitedFor()
    {
        var kestrel = new KestrelServerOptions();
        ConnectionLimits.Set(kestrel, new HttpLimits());

        Assert.Equal(TimeSpan.FromSeconds(15), kestrel.Limits.RequestHeadersTimeout);
        Assert.Equal((240, TimeSpan.FromSeconds(5)), (kestrel.Limits.MinRequestBodyDataRate!.BytesPerSecond, kestrel.Limits.MinRequestBodyDataRate.GracePeriod));
        Assert.Equal(240, kestrel.Limits.MinResponseDataRate!.BytesPerSecond);
        Assert.Equal(4000, kestrel.Limits.MaxConcurrentConnections);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? accept, string? key = null)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Authorization", key is null ? null : "Bearer " + key);
        return await client.SendAsync(request);
    }
}

public sealed class BuiltInSecurityHeadersTests(BuiltInOverEmbedded server) : SecurityHeadersSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateSecurityHeadersTests(HotChocolateOverEmbedded server) : SecurityHeadersSuite(server), IClassFixture<HotChocolateOverEmbedded>;
