using System.Diagnostics;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;
using Xunit.Sdk;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>
/// The server killed and started again under writers and readers. Runs where the commands INDUSTRYGRAPH_NEO4J_KILL and
/// INDUSTRYGRAPH_NEO4J_START say how.
/// </summary>
public sealed class OutageTests : DriverTest
{
    [Fact]
    public async Task Append_IsNeitherLostNorDoubledWhenTheServerIsKilled()
    {
        var (kill, start) = (Command("KILL"), Command("START"));
        var store = await OpenAsync(options => options with { CacheEntries = 0, RetryTime = TimeSpan.FromSeconds(2) });
        var revision = await RecordNodesAsync(store);
        var waiting = store.WaitAsync(revision.Sequence + 1_000_000, None).AsTask();
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(store, stop.Token);
        await store.WaitAsync(revision.Sequence + 20, None);

        await RunAsync(kill);
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await store.FindRelationshipsAsync(
            new RelationshipQuery(RelationshipCriteria.Any), new Pin(new DateOnly(2026, 1, 1), revision.At), PageRequest.All, None));
        Assert.Equal(StoreError.Unavailable, fault.Error);
        await RunAsync(start);
        // The same store, without being opened again, writes on.
        var last = (await store.GetRevisionAsync(None)).Sequence;
        await store.WaitAsync(last + 20, None);
        await stop.CancelAsync();
        var (acknowledged, failed) = await writing;

        Assert.NotEmpty(failed);
        Assert.All(failed, failure => Assert.Equal(StoreError.Unavailable, failure.Value));
        Assert.False(waiting.IsFaulted);
        var log = (await store.ReadLogAsync(revision.Sequence, int.MaxValue, None)).Select(entry => entry.Slug).ToList();
        Assert.Equal(log.Distinct(), log);
        Assert.Empty(acknowledged.Except(log));
        // What failed was either written whole or not at all.
        Assert.Empty(log.Except(acknowledged).Except(failed.Keys));
        Assert.Equal(log.Count, await NumberAsync("MATCH (c:Claim) RETURN count(c)"));
        Assert.Equal(log.Count + revision.Sequence, await NumberAsync("MATCH (l:Log) RETURN l.sequence"));
    }

    private static async Task<(List<string> Acknowledged, Dictionary<string, StoreError> Failed)> WriteAsync(Neo4jStore store, CancellationToken stop)
    {
        var (acknowledged, failed) = (new List<string>(), new Dictionary<string, StoreError>());
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var claim = Sample.Claim(Sample.Supplies("a", "b"), $"k{i}");
            try
            {
                await store.AppendAsync(new ChangeSet { Claims = [claim] }, None);
                acknowledged.Add(claim.Slug);
            }
            catch (StoreException exception)
            {
                failed.Add(claim.Slug, exception.Error);
            }
        }

        return (acknowledged, failed);
    }

    private static string Command(string name)
    {
        Neo4jServer.Require();
        return Environment.GetEnvironmentVariable("INDUSTRYGRAPH_NEO4J_" + name)
            ?? throw SkipException.ForSkip($"INDUSTRYGRAPH_NEO4J_{name} does not say how.");
    }

    private static async Task RunAsync(string command)
    {
        using var process = Process.Start("/bin/sh", ["-c", command]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
