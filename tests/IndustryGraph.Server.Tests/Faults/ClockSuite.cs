using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Api;
using IndustryGraph.Server.Tests.Access;
using IndustryGraph.Server.Tests.EndToEnd;

namespace IndustryGraph.Server.Tests.Faults;

/// <summary>Clocks that jump, on every store and host.</summary>
public abstract class ClockSuite(SeededServer server)
{
    private static readonly DateTimeOffset[] Jumps = [At(2031), At(2019), At(2026), At(2025)];

    private readonly JumpingTime _time = new();

    [Fact]
    public async Task Commits_AreEachLaterThanTheLastWhateverTheClockSays()
    {
        await using var started = await StartedServer.StartAsync(server.Settings, _time);
        var before = (await AskAsync(started, "{ changes(first: 1000) { edges { cursor } } }")).GetProperty("changes").GetProperty("edges").EnumerateArray().Last().GetProperty("cursor").GetString();
        var pins = new List<DateTimeOffset>();
        foreach (var jump in Jumps)
        {
            _time.Wall = jump;
            var name = $"Jumped to {jump.Year}";
            await AskAsync(started, $$"""mutation { upsertNodes(input: {companies: [{name: "{{name}}"}]}) { nodes { id } } }""");
            var response = await SendAsync(started, $$"""{ company(by: {name: "{{name}}"}) { name } }""");
            var pin = response.GetProperty("extensions").GetProperty("pin");
            pins.Add(pin.GetProperty("knownAt").GetDateTimeOffset());

            // What was written is seen at once, of the day that it is.
            Assert.Equal(name, response.GetProperty("data").GetProperty("company").GetProperty("name").GetString());
            Assert.Equal($"{jump:yyyy-MM-dd}", pin.GetProperty("validAt").GetString());
        }

        var instants = (await AskAsync(started, $$"""{ changes(after: "{{before}}", first: 100) { nodes { recordedAt } } }"""))
            .GetProperty("changes").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("recordedAt").GetDateTimeOffset()).ToList();
        Assert.Equal(Jumps.Length, instants.Count);
        Assert.Equal(instants.Distinct().Order(), instants);
        Assert.Equal(instants, pins);
    }

    [Fact]
    public async Task Answer_AtAPinOfBeforeTheJumpStaysTheSame()
    {
        await using var started = await StartedServer.StartAsync(server.Settings, _time);
        _time.Wall = At(2032);
        await AskAsync(started, """mutation { upsertNodes(input: {companies: [{name: "Before the jump"}]}) { nodes { id } } }""");
        var pin = (await SendAsync(started, "{ __typename }")).GetProperty("extensions").GetProperty("pin");
        var question = $$"""{ statistics(at: {validAt: "{{pin.GetProperty("validAt").GetString()}}", knownAt: "{{pin.GetProperty("knownAt").GetString()}}"}) { companies relationships } }""";
        var then = await AskAsync(started, question);
        _time.Wall = At(2020);
        await AskAsync(started, """mutation { upsertNodes(input: {companies: [{name: "After the jump"}]}) { nodes { id } } }""");

        Assert.Equal(then.GetRawText(), (await AskAsync(started, question)).GetRawText());
    }

    [Fact]
    public async Task Rates_GoByTheStopwatch()
    {
        await using var limited = await StartedServer.StartAsync(
            new Dictionary<string, string?>(server.Settings) { ["Rates:StrangerPointsPerSecond"] = "1", ["Rates:StrangerBurst"] = "2" }, _time);
        var statuses = new List<HttpStatusCode>();
        foreach (var jump in new[] { _time.Wall, _time.Wall, At(2030), At(2019) })
        {
            _time.Wall = jump;
            using var response = await limited.Client.GetAsync("/graphql?query={");
            statuses.Add(response.StatusCode);
        }

        _time.Elapsed += TimeSpan.FromSeconds(1);
        using var paid = await limited.Client.GetAsync("/graphql?query={");

        Assert.Equal([paid.StatusCode, paid.StatusCode, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Key_IsTakenByTheClockOfTheMoment()
    {
        using var keys = new TestKeys();
        await using var closed = await StartedServer.StartAsync(
            new Dictionary<string, string?>(server.Settings) { ["Reading:Open"] = "false", ["Keys:File"] = keys.Path }, _time);
        var key = keys.Add("until 2026", Role.Reader, At(2026));
        var statuses = new List<HttpStatusCode>();
        foreach (var jump in new[] { At(2025), At(2030), At(2019) })
        {
            _time.Wall = jump;
            using var response = await PostAsync(closed, "{ __typename }", key);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK], statuses);
    }

    private static DateTimeOffset At(int year) => new(year, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static async Task<JsonElement> AskAsync(StartedServer started, string query)
    {
        var response = await SendAsync(started, query);
        Assert.False(response.TryGetProperty("errors", out _), response.GetRawText());
        return response.GetProperty("data");
    }

    private static async Task<JsonElement> SendAsync(StartedServer started, string query)
    {
        using var response = await PostAsync(started, query, SeededServer.Key);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<HttpResponseMessage> PostAsync(StartedServer started, string query, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await started.Client.SendAsync(request);
    }
}

public sealed class BuiltInOverEmbeddedClockTests(BuiltInOverEmbedded server) : ClockSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedClockTests(HotChocolateOverEmbedded server) : ClockSuite(server), IClassFixture<HotChocolateOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class BuiltInOverNeo4jClockTests(BuiltInOverNeo4j server) : ClockSuite(server), IClassFixture<BuiltInOverNeo4j>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateOverNeo4jClockTests(HotChocolateOverNeo4j server) : ClockSuite(server), IClassFixture<HotChocolateOverNeo4j>;
