using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Faults;
using IndustryGraph.Server.Tests.Http;
using static IndustryGraph.Server.Tests.EndToEnd.StartedServer;

namespace IndustryGraph.Server.Tests.Access;

/// <summary>Points that are spent, on every store and host. The clock stands still, so that none come back.</summary>
public abstract class RateSuite(SeededServer server)
{
    private const string Question = "{ companies(first: 10) { nodes { id } } }";

    [Fact]
    public async Task Request_TellsWhatIsLeftInHeadersAndExtensions()
    {
        await using var limited = await LimitedAsync();
        using var response = await AskAsync(limited, Question, key: SeededServer.Key);
        var cost = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("extensions").GetProperty("cost");

        // One for the request, and what it came to: on HotChocolate what it explored, on the built-in engine no less.
        var spent = 1 + Math.Max(cost.GetProperty("explored").GetInt64(), cost.GetProperty("actual") is { ValueKind: JsonValueKind.Number } actual ? actual.GetInt64() : 0);
        Assert.Equal(100, cost.GetProperty("limit").GetInt64());
        Assert.Equal(100 - spent, cost.GetProperty("remaining").GetInt64());
        Assert.Equal(("100", $"{100 - spent}", $"{spent}"), (Header(response, "RateLimit-Limit"), Header(response, "RateLimit-Remaining"), Header(response, "RateLimit-Reset")));
    }

    [Fact]
    public async Task Request_IsRefusedWhereNothingIsLeft()
    {
        await using var limited = await LimitedAsync();
        using var dear = await AskAsync(limited, "{ a: companies(first: 1000) { ...all } b: companies(first: 1000) { ...all } } fragment all on CompanyConnection { nodes { id relationships(first: 50) { nodes { id } } } }", key: SeededServer.Key);
        using var refused = await AskAsync(limited, Question, key: SeededServer.Key);
        using var stranger = await AskAsync(limited, Question);
        var error = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("extensions");

        // What came to more than was left is answered; the next pays.
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (dear.StatusCode, refused.StatusCode));
        Assert.Equal(("RATE_LIMITED", "0"), (error.GetProperty("code").GetString(), Header(refused, "RateLimit-Remaining")));
        Assert.Equal(TimeSpan.FromSeconds(error.GetProperty("retryAfterSeconds").GetInt64()), refused.Headers.RetryAfter!.Delta);
        // Each has their own.
        Assert.Equal(HttpStatusCode.OK, stranger.StatusCode);
    }

    // All of them come before the first has run: what it may come to is set aside.
    [Fact]
    public async Task Request_IsRefusedWhereOthersThatRunMayTakeAll()
    {
        using var time = new HeldTime();
        await using var limited = await StartAsync(Limited(), time);
        // The clock is asked as the request begins, by the built-in engine as it looks for a kept answer, and then as it walks.
        time.Hold(1, after: server.IsHotChocolate ? 1 : 2);
        var first = AskAsync(limited, "{ companies(first: 1000) { nodes { id } } company(by: {id: \"toyota\"}) { supplyTree(direction: UPSTREAM) { truncated } } }", key: SeededServer.Key);
        await time.WhenHeldAsync(1);
        using var second = await AskAsync(limited, Question, key: SeededServer.Key);
        time.Release();

        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [Fact]
    public async Task Refusal_CostsAPointToo()
    {
        await using var limited = await LimitedAsync(stranger: 2);
        using var malformed = await AskAsync(limited, "{");
        using var unknown = await AskAsync(limited, Question, key: "igk_wrong");
        using var refused = await AskAsync(limited, "{");

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests), (malformed.StatusCode, unknown.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task Socket_SpendsForEachOperation()
    {
        await using var limited = await LimitedAsync(stranger: 1);
        using var socket = await GraphQLSocket.ConnectAsync(limited.Client.BaseAddress!);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReadAsync();
        await socket.SendAsync("""{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""");
        Assert.Contains("\"Query\"", await socket.ReadAsync(), StringComparison.Ordinal);
        await socket.ReadAsync();
        await socket.SendAsync("""{"type":"subscribe","id":"2","payload":{"query":"{ __typename }"}}""");

        Assert.Contains("\"RATE_LIMITED\"", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("127.0.0.0/8", HttpStatusCode.OK)]
    [InlineData("192.0.2.1", HttpStatusCode.TooManyRequests)]
    [InlineData(null, HttpStatusCode.TooManyRequests)]
    public async Task Stranger_IsToldApartByTheWordOfKnownProxiesAlone(string? proxies, HttpStatusCode second)
    {
        await using var limited = await LimitedAsync(stranger: 1, proxies);
        using var first = await AskAsync(limited, "{ __typename }", from: "198.51.100.1");
        using var other = await AskAsync(limited, "{ __typename }", from: "198.51.100.2");

        Assert.Equal((HttpStatusCode.OK, second), (first.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task Request_IsNotLimitedUnlessConfigured()
    {
        using var response = await server.Client.GetAsync("/graphql?query={__typename}");

        Assert.False(response.Headers.Contains("RateLimit-Limit"));
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private static async Task<HttpResponseMessage> AskAsync(StartedServer limited, string query, string? key = null, string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", from);
        return await limited.Client.SendAsync(request);
    }

    private Task<StartedServer> LimitedAsync(int stranger = 100, string? proxies = null) => StartAsync(Limited(stranger, proxies));

    private Dictionary<string, string?> Limited(int stranger = 100, string? proxies = null) => new(server.Settings)
    {
        ["Rates:PointsPerSecond"] = "1",
        ["Rates:Burst"] = "100",
        ["Rates:StrangerPointsPerSecond"] = "1",
        ["Rates:StrangerBurst"] = $"{stranger}",
        ["Proxies:Known"] = proxies,
    };
}

public sealed class BuiltInOverEmbeddedRateTests(BuiltInOverEmbedded server) : RateSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedRateTests(HotChocolateOverEmbedded server) : RateSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jRateTests(BuiltInOverNeo4j server) : RateSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jRateTests(HotChocolateOverNeo4j server) : RateSuite(server), IClassFixture<HotChocolateOverNeo4j>;
