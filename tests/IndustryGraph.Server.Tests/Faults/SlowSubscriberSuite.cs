using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.Faults;

/// <summary>A subscriber that stops to read, over a real socket, on every host.</summary>
public abstract class SlowSubscriberSuite(SeededServer server)
{
    // Far more than the system keeps of what is not read, at a quarter of a megabyte for each.
    private const int MostWrites = 400;

    private static readonly string Document =
        "subscription($after: String) { relationshipChanged(resumeAfter: $after) { cursor relationship { from { name } claims(first: 1) { nodes { "
        + string.Concat(Enumerable.Range(0, 100).Select(number => $"s{number}: statement ")) + "} } } } }";

    private static readonly string Statement = new('s', 2000);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Subscriber_ThatTakesNothingIsCutOffAndGoesOnAfterItsLastCursor(bool bySocket)
    {
        var time = new ManualTime();
        await using var started = await StartedServer.StartAsync(new Dictionary<string, string?>(server.Settings) { ["Limits:Subscriptions"] = "1" }, time);
        using var slow = await OpenAsync(started, bySocket, await LastAsync(started));
        await WriteAsync(started, 0);
        var told = new List<int> { 0 };
        var cursor = Read(await slow.NextAsync()).Cursor;

        var written = 1;
        // There is but one place, which a subscriber that is cut off has to leave.
        SlowClient? again = null;
        for (; again is null; again = await ResumeAsync(started, bySocket, cursor))
        {
            Assert.True(written < MostWrites, "It is still being sent to.");
            await WriteAsync(started, written++);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        using (again)
        {
            while (told.Count < written)
            {
                told.Add(Read(await again.NextAsync()).Number);
            }
        }

        Assert.Equal(Enumerable.Range(0, written), told);
        // What lay between may still come, up to the end.
        while (await slow.NextAsync() is not null)
        {
            Assert.True(written-- > 0, "It is sent more than there was.");
        }
    }

    /// <summary>Null where there is no place.</summary>
    private static async Task<SlowClient?> ResumeAsync(StartedServer started, bool bySocket, string cursor)
    {
        var client = await OpenAsync(started, bySocket, cursor);
        if ((await client.PeekAsync())!.Contains("\"data\"", StringComparison.Ordinal))
        {
            return client;
        }

        client.Dispose();
        return null;
    }

    private static Task<SlowClient> OpenAsync(StartedServer started, bool bySocket, string? after) =>
        SlowClient.OpenAsync(started.Client.BaseAddress!, bySocket, new { query = Document, variables = new { after } });

    private static (int Number, string Cursor) Read(string? text)
    {
        Assert.NotNull(text);
        var change = JsonElement.Parse(text).GetProperty("data").GetProperty("relationshipChanged");
        var name = change.GetProperty("relationship").GetProperty("from").GetProperty("name").GetString()!;
        return (int.Parse(name["Slow ".Length..], System.Globalization.CultureInfo.InvariantCulture), change.GetProperty("cursor").GetString()!);
    }

    // So that nothing is missed between the answer and the first write.
    private static async Task<string> LastAsync(StartedServer started)
    {
        var answer = await started.Client.GetFromJsonAsync<JsonElement>("/graphql?query={changes(first:1000){pageInfo{endCursor}}}");
        return answer.GetProperty("data").GetProperty("changes").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
    }

    private static async Task WriteAsync(StartedServer started, int number)
    {
        const string Import =
            """
            mutation($from: String!, $statement: String!) { importClaims(input: { source: { title: "Slow", id: "slow" }, createMissing: true, idempotencyKey: $from,
              claims: [{ key: $from, stage: SIGNED, statement: $statement, subject: { relationship: { type: SUPPLIES, from: { name: $from }, to: { id: "toyota" } } } }]
            }) { recorded problems { message } } }
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Import, variables = new { from = $"Slow {number}", statement = Statement } }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", SeededServer.Key) },
        };
        using var response = await started.Client.SendAsync(request);
        Assert.Contains("\"recorded\":1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

public sealed class BuiltInOverEmbeddedSlowSubscriberTests(BuiltInOverEmbedded server) : SlowSubscriberSuite(server), IClassFixture<BuiltInOverEmbedded>;

public sealed class HotChocolateOverEmbeddedSlowSubscriberTests(HotChocolateOverEmbedded server) : SlowSubscriberSuite(server), IClassFixture<HotChocolateOverEmbedded>;
