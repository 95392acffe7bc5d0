using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>Writing where others write too, and where answers are lost.</summary>
public sealed class WritingTests : DriverTest
{
    [Fact]
    public async Task Append_IsNotDoubledWhereTheAnswerIsLost()
    {
        await using var proxy = new LosingProxy(new Uri(Neo4jServer.Uri!));
        var store = await OpenAsync(options => options with { Uri = proxy.Uri, RetryTime = TimeSpan.FromSeconds(20) });
        await RecordNodesAsync(store);
        proxy.LoseNext(2);
        var changes = new ChangeSet
        {
            Claims = [Sample.Claim(Sample.Supplies("a", "b"), "1")],
            IdempotencyKey = "k",
            Receipt = "r",
        };
        var commit = await store.AppendAsync(changes, None);

        Assert.Equal(2, proxy.Lost);
        Assert.Equal((6L, false, "r"), (commit.Revision.Sequence, commit.Replayed, commit.Receipt));
        Assert.Equal(1, await NumberAsync("MATCH (:Company)-[r:SUPPLIES]->(:Company) RETURN count(r)"));
        Assert.Equal(6, await NumberAsync("MATCH (e:Entry) RETURN count(e)"));
    }

    [Fact]
    public async Task Append_OfSeveralProcessesTakesTurns()
    {
        Neo4jStore[] stores = [await OpenAsync(), await OpenAsync(), await OpenAsync()];
        await RecordNodesAsync(stores[0]);
        await Task.WhenAll(stores.SelectMany((store, s) => Enumerable.Range(0, 8).Select(async i =>
            await store.AppendAsync(new ChangeSet { Claims = [Sample.Claim(Sample.Supplies("a", "b"), $"{s}-{i}")] }, None))));
        var log = await stores[1].ReadLogAsync(0, 100, None);

        Assert.Equal(Enumerable.Range(1, 29).Select(number => (long)number), log.Select(entry => entry.Sequence));
        var instants = log.Skip(5).Select(entry => entry.RecordedAt).ToList();
        Assert.Equal(instants.Distinct().Order(), instants);
        var pin = new Pin(new DateOnly(2026, 1, 1), instants[^1]);
        var relationship = Assert.IsType<Relationship>((await stores[2].GetAsync(["a--supplies--b"], pin, None))[0]);
        Assert.Equal(1, relationship.State.IndependentOrigins);
    }

    [Fact]
    public async Task Append_OfOneOfTwoWithTheSameExpectationConflicts()
    {
        Neo4jStore[] stores = [await OpenAsync(), await OpenAsync()];
        var revision = await RecordNodesAsync(stores[0]);
        var faults = await Task.WhenAll(stores.Select(async (store, s) => await Record.ExceptionAsync(async () => await store.AppendAsync(
            new ChangeSet { Nodes = [Sample.Company($"e{s}")], ExpectedSequence = revision.Sequence }, None))));

        Assert.Single(faults, fault => fault is null);
        Assert.Equal(StoreError.Conflict, Assert.IsType<StoreException>(faults.Single(fault => fault is not null)).Error);
    }

    [Fact]
    public async Task Wait_LearnsOfTheWritesOfOthers()
    {
        var (writer, reader) = (await OpenAsync(), await OpenAsync());
        var first = await RecordNodesAsync(writer);
        Task<Revision>[] waiting = [reader.WaitAsync(first.Sequence, None).AsTask(), reader.WaitAsync(first.Sequence, None).AsTask()];
        var second = (await writer.AppendAsync(new ChangeSet { Nodes = [Sample.Company("e")] }, None)).Revision;
        var poll = TimeSpan.FromMilliseconds(500);
        await Time.WhenSetAsync(poll);
        Time.Advance(poll);

        Assert.All(await Task.WhenAll(waiting), revision => Assert.Equal(second, revision));
    }

    [Fact]
    public async Task GetRevision_IsAskedForAgainWhenItIsTooOld()
    {
        var writer = await OpenAsync();
        var (slow, quick) = (
            await OpenAsync(options => options with { Staleness = TimeSpan.FromHours(1) }),
            await OpenAsync(options => options with { Staleness = TimeSpan.Zero }));
        var empty = await slow.GetRevisionAsync(None);
        var written = await RecordNodesAsync(writer);

        Assert.Equal(empty, await slow.GetRevisionAsync(None));
        Assert.Equal(written, await quick.GetRevisionAsync(None));
        Assert.Equal(written, await writer.GetRevisionAsync(None));
        var own = (await slow.AppendAsync(new ChangeSet { Nodes = [Sample.Company("e")] }, None)).Revision;
        Assert.Equal(own, await slow.GetRevisionAsync(None));
    }
}
