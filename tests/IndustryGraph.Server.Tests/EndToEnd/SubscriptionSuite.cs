using System.Text.Json;
using IndustryGraph.Server.Tests.Http;

namespace IndustryGraph.Server.Tests.EndToEnd;

/// <summary>Subscriptions, as event streams and by WebSocket, on every store and host.</summary>
public abstract class SubscriptionSuite(SeededServer server) : IDisposable
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    // The server's own client says that it accepts JSON.
    private readonly HttpClient _client = new() { BaseAddress = server.Client?.BaseAddress };

    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task EventStream_TellsEachChangeAsItIsMade()
    {
        using var stream = await OpenStreamAsync(await ChangedAsync());

        await ImportAsync("stream", "TALKS");
        var first = await NextAsync(stream);
        await ImportAsync("stream", "SIGNED");
        var second = await NextAsync(stream);

        Assert.Equal(("TALKS", "SIGNED"), (Stage(first), Stage(second)));
        // Each event is read at its own pin.
        Assert.NotEqual(KnownAt(first), KnownAt(second));
    }

    [Fact]
    public async Task EventStream_EndsWithTheErrorOfAQuestionThatMakesNoSense()
    {
        using var stream = await OpenStreamAsync("subscription{relationshipChanged(resumeAfter:\"nonsense\"){cursor}}");
        var response = await NextAsync(stream);

        Assert.Equal("BAD_CURSOR", Code(response));
        Assert.False(response.TryGetProperty("data", out _));
        Assert.Equal("event: complete", await LineAsync(stream));
    }

    [Fact]
    public async Task EventStream_TellsErrorsOfTheDocument()
    {
        using var stream = await OpenStreamAsync("{nothing}");

        Assert.Equal("VALIDATION", Code(await NextAsync(stream)));
        Assert.Equal("event: complete", await LineAsync(stream));
    }

    [Fact]
    public async Task EventStream_AnswersAQueryOnce()
    {
        using var stream = await OpenStreamAsync("{__typename}");

        Assert.Equal("Query", (await NextAsync(stream)).GetProperty("data").GetProperty("__typename").GetString());
        Assert.Equal("event: complete", await LineAsync(stream));
    }

    [Fact]
    public async Task Socket_TellsEachChangeUntilTheClientHasEnough()
    {
        using var socket = await OpenSocketAsync();
        await SubscribeAsync(socket, await ChangedAsync());

        await ImportAsync("socket", "TALKS");
        Assert.Equal("TALKS", Stage(Payload(await socket.ReadAsync())));
        await ImportAsync("socket", "MOU");
        Assert.Equal("MOU", Stage(Payload(await socket.ReadAsync())));

        // The id is free again, and the connection lives on.
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await SubscribeAsync(socket, "{ __typename }");
        Assert.StartsWith("{\"data\":", Payload(await socket.ReadAsync()).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("complete", Type(await socket.ReadAsync()));
    }

    [Fact]
    public async Task Socket_AnswersWithErrorsWhereTheDocumentIsNotValid()
    {
        using var socket = await OpenSocketAsync();
        await SubscribeAsync(socket, "{ nothing }");
        var message = await socket.ReadAsync();

        Assert.Equal("error", Type(message));
        Assert.Equal("VALIDATION", Payload(message)[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer KEY"}""", "ALREADY_CLOSED")]
    [InlineData("""{"key":"KEY"}""", "ALREADY_CLOSED")]
    [InlineData("{}", "UNAUTHENTICATED")]
    public async Task Socket_WritesWithTheKeyOfItsBeginning(string payload, string code)
    {
        await ImportAsync("keyed", "TALKS");
        const string retract = """mutation { retractClaim(input: {id: \"keyed--1\", reason: \"x\"}) { problems { code } } }""";
        await server.SendAsync(retract.Replace("\\", "", StringComparison.Ordinal), key: SeededServer.Key);
        using var socket = await GraphQLSocket.ConnectAsync(server.Client.BaseAddress!);
        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload.Replace("KEY", SeededServer.Key, StringComparison.Ordinal)}}}""");
        await socket.ReadAsync();
        await socket.SendAsync($$$"""{"type":"subscribe","id":"1","payload":{"query":"{{{retract}}}"}}""");

        Assert.Contains($"\"{code}\"", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4400, "[]")]
    [InlineData(4400, Init, """{"type":"other"}""")]
    [InlineData(4401, """{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""")]
    [InlineData(4429, Init, Init)]
    public async Task Socket_IsClosedWithTheCodeOfTheProtocol(int code, params string[] messages)
    {
        using var socket = await GraphQLSocket.ConnectAsync(server.Client.BaseAddress!);
        foreach (var message in messages)
        {
            await socket.SendAsync(message);
        }

        Assert.Equal(code, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Socket_IsClosedWhereAnIdIsTaken()
    {
        using var socket = await OpenSocketAsync();
        await SubscribeAsync(socket, await ChangedAsync());
        await SubscribeAsync(socket, await ChangedAsync());

        Assert.Equal(4409, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Socket_IsClosedForAMessageThatIsTooBig()
    {
        using var socket = await OpenSocketAsync();
        await socket.SendAsync(new string(' ', 300_000));

        Assert.Equal(1009, await socket.CloseCodeAsync());
    }

    [Fact]
    public async Task Socket_AnswersPings()
    {
        using var socket = await OpenSocketAsync();
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("pong", Type(await socket.ReadAsync()));
    }

    [Fact]
    public async Task Socket_IsRefusedToPagesOfOtherOrigins() => await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(
        () => GraphQLSocket.ConnectAsync(server.Client.BaseAddress!, origin: "https://elsewhere.example"));

    // From where the log is now, so that nothing is missed between the answer and the next commit.
    private async Task<string> ChangedAsync()
    {
        var all = (await server.SendAsync("{ changes(first: 1000) { edges { cursor } } }")).GetProperty("data").GetProperty("changes").GetProperty("edges");
        var last = all[all.GetArrayLength() - 1].GetProperty("cursor").GetString();
        return $"subscription {{ relationshipChanged(resumeAfter: \"{last}\") {{ relationship {{ id stage }} change {{ kind }} }} }}";
    }

    private async Task ImportAsync(string name, string stage)
    {
        var claim = $"{{key: \"1\", stage: {stage}, statement: \"s\", subject: {{relationship: {{type: SUPPLIES, from: {{name: \"{name} one\"}}, to: {{name: \"{name} two\"}}}}}}}}";
        var answer = await server.SendAsync(
            $"mutation {{ importClaims(input: {{source: {{id: \"{name}\", title: \"{name}\"}}, createMissing: true, idempotencyKey: \"{Guid.NewGuid()}\", claims: [{claim}]}}) {{ problems {{ message }} }} }}",
            key: SeededServer.Key);
        Assert.Equal("[]", answer.GetProperty("data").GetProperty("importClaims").GetProperty("problems").GetRawText());
    }

    private async Task<StreamReader> OpenStreamAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    // Between events there are comments, and an empty line ends each.
    private static async Task<string?> LineAsync(StreamReader stream)
    {
        var line = await stream.ReadLineAsync();
        while (line is "" or ":")
        {
            line = await stream.ReadLineAsync();
        }

        return line;
    }

    private static async Task<JsonElement> NextAsync(StreamReader stream)
    {
        Assert.Equal("event: next", await LineAsync(stream));
        return JsonElement.Parse((await LineAsync(stream))!["data: ".Length..]);
    }

    private async Task<GraphQLSocket> OpenSocketAsync()
    {
        var socket = await GraphQLSocket.ConnectAsync(server.Client.BaseAddress!);
        await socket.SendAsync(Init);
        Assert.Equal(Ack, await socket.ReadAsync());
        return socket;
    }

    private static Task SubscribeAsync(GraphQLSocket socket, string query) =>
        socket.SendAsync(JsonSerializer.Serialize(new { type = "subscribe", id = "1", payload = new { query } }));

    private static string? Type(string? message) => JsonElement.Parse(message!).GetProperty("type").GetString();

    private static JsonElement Payload(string? message) => JsonElement.Parse(message!).GetProperty("payload");

    private static string? Stage(JsonElement response) =>
        response.GetProperty("data").GetProperty("relationshipChanged").GetProperty("relationship").GetProperty("stage").GetString();

    private static string? KnownAt(JsonElement response) => response.GetProperty("extensions").GetProperty("pin").GetProperty("knownAt").GetString();

    private static string? Code(JsonElement response) => response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}

public sealed class BuiltInOverEmbeddedSubscriptionTests(BuiltInOverEmbedded server) : SubscriptionSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedSubscriptionTests(HotChocolateOverEmbedded server) : SubscriptionSuite(server), IClassFixture<HotChocolateOverEmbedded>;
