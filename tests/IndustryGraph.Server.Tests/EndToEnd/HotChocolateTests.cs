using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Tests.Http;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>What is HotChocolate's own: its page and schema file, its limits, its persisted operations.</summary>
public sealed class HotChocolateTests(HotChocolateOverEmbedded server) : IClassFixture<HotChocolateOverEmbedded>, IDisposable
{
    private const string Json = "application/json";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("industrygraph-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Schema_CanBeDownloaded(string address) =>
        Assert.Contains("type Company implements Node & Entity", await server.Client.GetStringAsync(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("Tokens", 5, "tokens", "{ __typename a: __typename b: __typename }")]
    [InlineData("Fields", 2, "fields", "{ a: __typename b: __typename c: __typename }")]
    [InlineData("Directives", 1, "directives", "{ __typename @include(if: true) @skip(if: false) }")]
    [InlineData("Nesting", 4, "nesting", "{ companies { nodes { suppliers { nodes { id } } } } }")]
    [InlineData("IntrospectionDepth", 1, "introspectionDepth", "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")]
    [InlineData("MergeChecks", 1, "mergeChecks", "{ ontology { type } ontology { type } ontology { meaning } ...F ...G } fragment F on Query { ontology { type } } fragment G on Query { ontology { type } }")]
    [InlineData("Objects", 50, "objects", "{ companies(first: 100) { nodes { id } } }")]
    [InlineData("Objects", 50, "objects", "query ($n: Int = 100) { relationships(first: $n, where: {stages: [RUMOURED, TALKS, MOU, SIGNED, OPERATIONAL, ENDED]}) { nodes { id from { id } } } }")]
    public async Task Limit_NamesItself(string key, int height, string limit, string document)
    {
        await using var limited = await LimitedAsync(key, height);
        using var response = await limited.Client.PostAsJsonAsync("/graphql", new { query = document });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");

        Assert.Equal(("LIMIT", limit, height), (extensions.GetProperty("code").GetString(), extensions.GetProperty("limit").GetString(), extensions.GetProperty("maximum").GetInt32()));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Limit_OfTheBodyNamesItself()
    {
        await using var limited = await LimitedAsync("BodyBytes", 300);
        using var response = await limited.Client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" + new string(' ', 300) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("bodyBytes", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_OfSubscriptionsTurnsTheNextAway()
    {
        await using var limited = await LimitedAsync("Subscriptions", 1);
        using var first = await SubscribeAsync(limited.Client);
        using var second = await SubscribeAsync(limited.Client);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("\"limit\":\"subscriptions\"", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_OfASocketsOperationsNamesItself()
    {
        await using var limited = await LimitedAsync("SocketOperations", 1);
        using var socket = await GraphQLSocket.ConnectAsync(limited.Client.BaseAddress!);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReadAsync();
        await socket.SendAsync("""{"type":"subscribe","id":"1","payload":{"query":"subscription { relationshipChanged { cursor } }"}}""");
        await socket.SendAsync("""{"type":"subscribe","id":"2","payload":{"query":"{ __typename }"}}""");

        Assert.Contains("socketOperations", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "query={__typename}", "Query")]
    [InlineData(true, "query={__typename}", "NOT_TRUSTED")]
    [InlineData(true, "documentId=HASH", "Query")]
    [InlineData(true, "id=HASH", "Query")]
    [InlineData(false, "extensions={\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"HASH\"}}", "Query")]
    [InlineData(false, "documentId=00", "PERSISTED_QUERY_NOT_FOUND")]
    public async Task Document_IsAskedForByItsHash(bool only, string parameters, string expected)
    {
        var hash = await TrustAsync();
        await using var trusting = await TrustingAsync(only);
        var answer = await (await trusting.Client.GetAsync($"/graphql?{parameters.Replace("HASH", hash, StringComparison.Ordinal)}")).Content.ReadAsStringAsync();

        Assert.Contains(expected, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_IsAskedForByItsHashInABody()
    {
        var hash = await TrustAsync();
        await using var trusting = await TrustingAsync(only: true);
        using var response = await trusting.Client.PostAsJsonAsync("/graphql", new { documentId = hash });

        Assert.Contains("Query", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_IsNotAskedForByHashWhereNoneAreTrusted() => Assert.Contains(
        "PERSISTED_QUERY_NOT_SUPPORTED",
        await (await server.Client.GetAsync("/graphql?documentId=00")).Content.ReadAsStringAsync(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"id":"1"}""", "toyota", null)]
    [InlineData("""{"at":{"validAt":"28.8.2025"}}""", null, "Date is a date such as 2025-08-28")]
    [InlineData("""{"at":{"knownAt":"yesterday"}}""", null, "DateTime is an instant of RFC 3339")]
    [InlineData("""{"at":{"validAt":20250828}}""", null, "Date")]
    [InlineData("""{"at":{"validAt":"2025-08-28","knownAt":null}}""", "toyota", null)]
    public async Task Scalar_IsReadAsByTheBuiltInEngine(string variables, string? id, string? message)
    {
        var answer = await server.SendAsync(
            "query ($at: TimePin) { company(by: {id: \"toyota\"}, at: $at) { slug } }", JsonElement.Parse(variables));

        if (message is null)
        {
            Assert.Equal(id, answer.GetProperty("data").GetProperty("company").GetProperty("slug").GetString());
            return;
        }

        Assert.Equal("VARIABLES", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(message, answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SubscribeAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{relationshipChanged{cursor}}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private async Task<string> TrustAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "any.graphql"), "{ __typename }");
        return TrustedDocuments.HashOf("{ __typename }"u8);
    }

    private Task<StartedServer> TrustingAsync(bool only) => StartedServer.StartAsync(new Dictionary<string, string?>(server.Settings)
    {
        ["GraphQL:TrustedDocuments:Directory"] = _folder.FullName,
        ["GraphQL:TrustedDocuments:Only"] = only ? "true" : "false",
    });

    private Task<StartedServer> LimitedAsync(string key, int height) =>
        StartedServer.StartAsync(new Dictionary<string, string?>(server.Settings) { [$"Limits:{key}"] = $"{height}" });
}
