using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Api;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Server.Tests.Http;
using static IndustryGraph.Server.Tests.EndToEnd.StartedServer;

namespace IndustryGraph.Server.Tests.Access;

/// <summary>Who is let in to a server whose reading is not open, on every store and host.</summary>
public abstract class AccessSuite(SeededServer server) : IDisposable
{
    private const string Question = "{ statistics { companies } }";
    private const string Write = """mutation { upsertNodes(input: {companies: [{name: "Written Co"}], reason: "a test of access"}) { problems { code } } }""";
    private const string Log = "{ changes(first: 1000) { nodes { actor reason node { slug } } } }";
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2025-09-15T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    private readonly TestKeys _keys = new();
    private readonly TestIssuer _issuer = new();

    public void Dispose()
    {
        _keys.Dispose();
        _issuer.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Stranger_IsToldToSayWhoTheyAre()
    {
        await using var closed = await ClosedAsync();
        using var response = await AskAsync(closed, null, Question);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer", "UNAUTHENTICATED"), (response.StatusCode, response.Headers.WwwAuthenticate.Single().Scheme, await CodeAsync(response)));
    }

    [Theory]
    [InlineData("/export?format=csv", null)]
    [InlineData("/graphql?query={__typename}", null)]
    [InlineData("/graphql?query={__typename}", "text/html")]
    [InlineData("/graphql?sdl", "text/html")]
    [InlineData("/graphql/?sdl", "text/html")]
    [InlineData("/graphql/schema.graphql", null)]
    [InlineData("/graphql?query=subscription{relationshipChanged{cursor}}", "text/event-stream")]
    public async Task Stranger_LearnsNothingOfTheGraphByAnyAddress(string address, string? accept)
    {
        await using var closed = await ClosedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await closed.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/")]
    [InlineData("/health/live")]
    public async Task Stranger_SeesThePagesThatAKeyIsTypedInto(string address)
    {
        await using var closed = await ClosedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        using var response = await closed.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Key_LetsInUntilItIsRevoked()
    {
        await using var closed = await ClosedAsync();
        // Made and revoked while the server runs.
        var key = _keys.Add("front-end", Role.Reader);
        using var during = await AskAsync(closed, key, Question);
        using var export = await SendAsync(closed, key, new HttpRequestMessage(HttpMethod.Get, "/export?format=csv"));
        _keys.Revoke("front-end");
        using var after = await AskAsync(closed, key, Question);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (during.StatusCode, export.StatusCode));
        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), (after.StatusCode, await CodeAsync(after)));
        Assert.Contains("invalid_token", after.Headers.WwwAuthenticate.Single().Parameter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_IsRefusedFromItsLastDayOn()
    {
        await using var closed = await ClosedAsync();
        using var before = await AskAsync(closed, _keys.Add("late", Role.Reader, Now.AddSeconds(1)), Question);
        using var after = await AskAsync(closed, _keys.Add("early", Role.Reader, Now), Question);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData("Bearer igk_0000000000000000000000000000000000000000000")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNzd29yZA==")]
    [InlineData("Bearer a.b.c")]
    public async Task Authorization_ThatIsNobodysIsRefusedEvenWhereReadingIsOpen(string header)
    {
        await using var open = await StartAsync(new Dictionary<string, string?>(server.Settings) { ["Keys:File"] = _keys.Path });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await open.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), (response.StatusCode, await CodeAsync(response)));
    }

    [Fact]
    public async Task Reader_MayNotWrite()
    {
        await using var closed = await ClosedAsync();
        using var response = await AskAsync(closed, _keys.Add("r", Role.Reader), Write);

        Assert.Equal((HttpStatusCode.OK, "FORBIDDEN"), (response.StatusCode, await CodeAsync(response)));
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Admin)]
    public async Task Write_IsInTheLogWithWhoAndWhy(Role role)
    {
        await using var closed = await ClosedAsync();
        var key = _keys.Add("ed", role);
        // One database may be behind all tests: what was written before is not written again.
        using var written = await AskAsync(closed, key, Write.Replace("Written Co", $"Written by {role}", StringComparison.Ordinal));
        using var log = await AskAsync(closed, key, Log);

        Assert.DoesNotContain("errors", await written.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("""{"actor":"key:ed","reason":"a test of access","node":{"slug":"written-by-""" + (role == Role.Admin ? "admin" : "editor") + "\"}}", await log.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_IsInTheLogWithWhoAndWhy()
    {
        await using var closed = await ClosedAsync();
        var token = _issuer.Sign("editor");
        using var written = await AskAsync(closed, token, """mutation { importClaims(input: {source: {id: "why", title: "Why"}, claims: [], idempotencyKey: "why", reason: "asked for by Bob"}) { problems { code } } }""");
        using var log = await AskAsync(closed, token, Log);

        Assert.Contains("""{"actor":"token:alice","reason":"asked for by Bob","node":{"slug":"why"}}""", await log.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_LetsInByItsRole()
    {
        await using var closed = await ClosedAsync();
        using var reading = await AskAsync(closed, _issuer.Sign("reader"), Question);
        using var refused = await AskAsync(closed, _issuer.Sign("reader"), Write);
        using var writing = await AskAsync(closed, _issuer.Sign("editor"), Write);
        using var without = await AskAsync(closed, _issuer.Sign(role: null), Question);

        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
        Assert.Equal("FORBIDDEN", await CodeAsync(refused));
        Assert.DoesNotContain("errors", await writing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "FORBIDDEN"), (without.StatusCode, await CodeAsync(without)));
    }

    [Fact]
    public async Task Token_ThatIsNotToBeTrustedIsRefused()
    {
        await using var closed = await ClosedAsync();
        using var stranger = new TestIssuer();
        string[] tokens =
        [
            _issuer.Sign(audience: "somebody-else"), _issuer.Sign(issuer: "https://elsewhere.example"), _issuer.Sign(expiresInMinutes: -5),
            _issuer.Sign(ofSharedSecret: true), _issuer.Unsigned(), stranger.Sign(), _issuer.Sign()[..^4],
        ];
        foreach (var token in tokens)
        {
            using var response = await AskAsync(closed, token, Question);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("igk_wrong")]
    public async Task Socket_IsClosedWhereItsFirstMessageLetsNobodyIn(string? key)
    {
        await using var closed = await ClosedAsync();
        using var socket = await GraphQLSocket.ConnectAsync(closed.Client.BaseAddress!);
        await socket.SendAsync(Init(key));

        Assert.Equal(server.IsHotChocolate ? 4401 : 4403, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Socket_IsLetInByKeyOrTokenUntilTheKeyIsRevoked()
    {
        await using var closed = await ClosedAsync();
        foreach (var key in new[] { _keys.Add("socket", Role.Reader), _issuer.Sign() })
        {
            using var socket = await GraphQLSocket.ConnectAsync(closed.Client.BaseAddress!);
            await socket.SendAsync(Init(key));
            Assert.Contains("connection_ack", await socket.ReadAsync(), StringComparison.Ordinal);
            await socket.SendAsync("""{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""");
            Assert.Contains("\"Query\"", await socket.ReadAsync(), StringComparison.Ordinal);
            Assert.Contains("complete", await socket.ReadAsync(), StringComparison.Ordinal);
            _keys.Revoke("socket");
            await socket.SendAsync("""{"type":"subscribe","id":"2","payload":{"query":"{ __typename }"}}""");
            Assert.Contains(key.StartsWith("igk_", StringComparison.Ordinal) ? "UNAUTHENTICATED" : "\"Query\"", await socket.ReadAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Subscription_EndsWhenItsKeyIsRevoked()
    {
        await using var closed = await ClosedAsync();
        var key = _keys.Add("follower", Role.Reader);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{relationshipChanged{cursor}}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        using var response = await SendAsync(closed, key, request, HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync());
        await stream.ReadLineAsync();
        _keys.Revoke("follower");
        using var written = await AskAsync(closed, SeededServer.Key, """mutation { importClaims(input: {source: {title: "Ended"}, createMissing: true, idempotencyKey: "ended", claims: [{key: "1", stage: TALKS, statement: "s", subject: {relationship: {type: SUPPLIES, from: {name: "Ended one"}, to: {name: "Ended two"}}}}]}) { problems { code } } }""");

        Assert.Contains("\"UNAUTHENTICATED\"", await stream.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static string Init(string? key) => key is null ? """{"type":"connection_init"}""" : $$$"""{"type":"connection_init","payload":{"key":"{{{key}}}"}}""";

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static Task<HttpResponseMessage> AskAsync(StartedServer started, string? key, string query) =>
        SendAsync(started, key, new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) });

    private static async Task<HttpResponseMessage> SendAsync(
        StartedServer started, string? key, HttpRequestMessage request, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await started.Client.SendAsync(request, completion);
    }

    private Task<StartedServer> ClosedAsync() => StartAsync(
        new Dictionary<string, string?>([.. server.Settings, .. _issuer.Settings]) { ["Reading:Open"] = "false", ["Keys:File"] = _keys.Path });
}

public sealed class BuiltInOverEmbeddedAccessTests(BuiltInOverEmbedded server) : AccessSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedAccessTests(HotChocolateOverEmbedded server) : AccessSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jAccessTests(BuiltInOverNeo4j server) : AccessSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jAccessTests(HotChocolateOverNeo4j server) : AccessSuite(server), IClassFixture<HotChocolateOverNeo4j>;
