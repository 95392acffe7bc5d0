using System.Diagnostics;
using IndustryGraph.Server.Tests.EndToEnd;
using Xunit.Abstractions;

namespace IndustryGraph.Server.Tests.Several;

/// <summary>Several servers over one database are one to their clients.</summary>
public abstract class SeveralServersSuite(ServerPair servers, ITestOutputHelper output)
{
    private const string Question =
        "{ company(by: {name: \"Toyota\"}) { id name suppliers { nodes { id } } } paths(from: \"toyota\", to: \"vinfast\") { __typename paths { hops { relationship { id stage } } } } }";

    // Far beyond Storage:Neo4j:StalenessSeconds, which is 1.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Answer_IsTheSameWhicheverServerGivesIt()
    {
        var answers = new HashSet<string>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(DataAndPin(await servers.Either.AskAsync(Question)));
        }

        answers.Add(DataAndPin(await servers.One.AskAsync(Question)));
        answers.Add(DataAndPin(await servers.Other.AskAsync(Question)));

        Assert.DoesNotContain("errors", Assert.Single(answers), StringComparison.Ordinal);
        Assert.Equal(2, (await servers.Nginx.AskedAsync()).Distinct().Count());
    }

    [Fact]
    public async Task Write_AtOneIsSeenAtTheOther()
    {
        const string seen = "{ company(by: {id: \"seen-one\"}) { customers { nodes { id } } } }";
        await servers.One.ImportAsync("seen", "TALKS");
        await UntilAsync(servers.Other, seen, "seen-two");

        // What the other keeps of the answer must not outlive the next write.
        const string stage = "{ relationship(id: \"seen-one--supplies--seen-two\") { stage } }";
        await UntilAsync(servers.Other, stage, "TALKS");
        await servers.One.ImportAsync("seen", "SIGNED");
        var took = await UntilAsync(servers.Other, stage, "SIGNED");
        output.WriteLine($"A write was seen at the other server after {took.TotalMilliseconds:0} ms.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Subscription_TellsOfTheWritesOfBoth(bool bySocket)
    {
        var name = bySocket ? "by-socket" : "by-stream";
        var last = await servers.One.LastCursorAsync();
        await servers.Other.ReachAsync(last);
        await using var following = await servers.Either.FollowAsync(bySocket, last);
        foreach (var (writer, stage) in new[] { (servers.One, "TALKS"), (servers.Other, "MOU"), (servers.One, "SIGNED"), (servers.Other, "OPERATIONAL") })
        {
            await writer.ImportAsync(name, stage);
            var written = Stopwatch.GetTimestamp();
            var told = await following.NextAsync();
            output.WriteLine($"{(bySocket ? "WebSocket" : "Event stream")}: told of {stage} after {Stopwatch.GetElapsedTime(written).TotalMilliseconds:0} ms.");

            Assert.Equal(($"{name}-one--supplies--{name}-two", stage), (told.Id, told.Stage));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Subscription_GoesOnAtTheOtherServer(bool bySocket)
    {
        var name = bySocket ? "resumed-socket" : "resumed-stream";
        string cursor;
        await using (var first = await servers.One.FollowAsync(bySocket, await servers.One.LastCursorAsync()))
        {
            await servers.One.ImportAsync(name, "TALKS");
            // A server that had not heard of another's last write when it was asked for its cursor tells of that one first.
            var told = await first.NextAsync();
            while (told.Id != $"{name}-one--supplies--{name}-two")
            {
                told = await first.NextAsync();
            }

            cursor = told.Cursor;
        }

        // Nobody listens.
        await servers.One.ImportAsync(name, "MOU");
        await servers.Other.ReachAsync(cursor);
        await using var second = await servers.Other.FollowAsync(!bySocket, cursor);
        await servers.One.ImportAsync(name, "SIGNED");

        Assert.Equal(("MOU", "SIGNED"), ((await second.NextAsync()).Stage, (await second.NextAsync()).Stage));
    }

    [Fact]
    public async Task Nginx_GoesOnWithTheOtherWhereOneIsKilled()
    {
        using var killed = await RunningServer.StartAsync(ServerPair.SettingsOf(servers.Hosts[0]));
        await using var nginx = await Nginx.StartAsync(killed.Address, servers.Other.Http.BaseAddress!);
        using var client = new GraphClient(nginx.Address);
        List<string> both = [];
        for (var i = 0; i < 20 && both.Count < 2; i++)
        {
            await client.AskAsync(Question);
            both = [.. (await nginx.AskedAsync()).Distinct()];
        }

        await killed.KillAsync();
        for (var i = 0; i < 10; i++)
        {
            Assert.DoesNotContain("errors", DataAndPin(await client.AskAsync(Question)), StringComparison.Ordinal);
        }

        await client.ImportAsync("after-the-kill", "TALKS");
        Assert.Equal(2, both.Count);
    }

    private static string DataAndPin(System.Text.Json.JsonElement response) =>
        (response.TryGetProperty("errors", out var errors) ? "errors: " + errors.GetRawText() : "")
        + response.GetProperty("data").GetRawText() + response.GetProperty("extensions").GetProperty("pin").GetRawText();

    // Asks again and again until the answer has a text; how long it took.
    private static async Task<TimeSpan> UntilAsync(GraphClient server, string question, string text)
    {
        var began = Stopwatch.GetTimestamp();
        string answer;
        do
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"{text} is not seen.");
            answer = (await server.AskAsync(question)).GetRawText();
        }
        while (!answer.Contains($"\"{text}\"", StringComparison.Ordinal));
        return Stopwatch.GetElapsedTime(began);
    }
}

[Collection(OverNeo4j.Name)]
public sealed class BuiltInSeveralServersTests(BuiltInPair servers, ITestOutputHelper output) : SeveralServersSuite(servers, output), IClassFixture<BuiltInPair>;

[Collection(OverNeo4j.Name)]
public sealed class HotChocolateSeveralServersTests(HotChocolatePair servers, ITestOutputHelper output) : SeveralServersSuite(servers, output), IClassFixture<HotChocolatePair>;

[Collection(OverNeo4j.Name)]
public sealed class MixedSeveralServersTests(MixedPair servers, ITestOutputHelper output) : SeveralServersSuite(servers, output), IClassFixture<MixedPair>;
