using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Wait_EndsWithTheNextCommit()
    {
        var first = await RecordNodesAsync();

        Assert.Equal(first, await Store.WaitAsync(first.Sequence - 1, None));
        var waiting = Store.WaitAsync(first.Sequence, None).AsTask();
        Assert.False(waiting.IsCompleted);
        var second = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        Assert.Equal(second, await waiting);
    }

    [Fact]
    public async Task Wait_IsCancelled()
    {
        using var stop = new CancellationTokenSource();
        var waiting = Store.WaitAsync(0, stop.Token).AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task GetRevision_OfAnEmptyStoreIsZero()
    {
        var revision = await Store.GetRevisionAsync(None);
        Assert.Equal((0, Instant.Beginning), (revision.Sequence, revision.At));
        Assert.NotEmpty(revision.StoreId);
    }

    [Fact]
    public async Task Append_CountsEntriesAndStampsTheCommit()
    {
        var revision = await RecordNodesAsync();
        Assert.Equal(new Revision(revision.StoreId, 5, Instant.Of(Time.Now)), revision);
        Assert.Equal(revision, await Store.GetRevisionAsync(None));
    }

    [Fact]
    public async Task Append_GivesLaterInstantsWhateverTheClockSays()
    {
        var first = await RecordNodesAsync();
        var second = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        Time.Now = Time.Now.AddYears(-1);
        var third = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "2"));
        Assert.True(first.At < second.At && second.At < third.At);
    }

    [Fact]
    public async Task Append_OfWhatStandsWritesNothing()
    {
        var before = await RecordNodesAsync();
        var commit = await Store.AppendAsync(new ChangeSet { Nodes = [Sample.Company("a")] }, None);
        Assert.Equal(before, commit.Revision);
        Assert.False(commit.Replayed);
    }

    [Fact]
    public async Task Append_ReplaysAnIdempotencyKey()
    {
        await RecordNodesAsync();
        var changes = new ChangeSet
        {
            Claims = [Sample.Claim(Sample.Supplies("a", "b"), "1")],
            IdempotencyKey = "k",
            Receipt = "r",
        };
        var first = await Store.AppendAsync(changes, None);
        var second = await Store.AppendAsync(changes with { Receipt = "other" }, None);
        Assert.Equal(new Commit(first.Revision, false, "r"), first);
        Assert.Equal(new Commit(first.Revision, true, "r"), second);
    }

    [Fact]
    public async Task Append_KeepsTheIdempotencyKeyOfNothingNew()
    {
        var standing = await RecordNodesAsync();
        var changes = new ChangeSet { Nodes = [Sample.Company("a")], IdempotencyKey = "k", Receipt = "r" };
        Assert.Equal(new Commit(standing, false, "r"), await Store.AppendAsync(changes, None));
        Assert.Equal(new Commit(standing, true, "r"), await Store.AppendAsync(changes, None));
    }

    [Fact]
    public async Task Append_ReplaysAnIdempotencyKeyWhateverSequenceIsExpected()
    {
        var first = await Store.AppendAsync(new ChangeSet { Nodes = [Sample.Company("a")], IdempotencyKey = "k", Receipt = "r" }, None);
        var probe = new ChangeSet { IdempotencyKey = "k", ExpectedSequence = -1 };
        Assert.Equal(first with { Replayed = true }, await Store.AppendAsync(probe, None));
        await Assert.ThrowsAsync<StoreException>(async () => await Store.AppendAsync(probe with { IdempotencyKey = "l" }, None));
        Assert.False((await Store.AppendAsync(probe with { IdempotencyKey = "l", ExpectedSequence = null }, None)).Replayed);
    }

    [Fact]
    public async Task Append_RefusesAnotherSequence()
    {
        var revision = await RecordNodesAsync();
        var changes = new ChangeSet { Nodes = [Sample.Company("e")], ExpectedSequence = revision.Sequence - 1 };
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await Store.AppendAsync(changes, None));
        Assert.Equal(StoreError.Conflict, fault.Error);
        var commit = await Store.AppendAsync(changes with { ExpectedSequence = revision.Sequence }, None);
        Assert.Equal(revision.Sequence + 1, commit.Revision.Sequence);
    }

    [Fact]
    public async Task Append_RefusesWhatBreaksItsRulesAndWritesNothing()
    {
        await RecordNodesAsync();
        var standing = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        var fresh = Sample.Claim(Sample.Supplies("a", "c"), "2");
        ChangeSet[] broken =
        [
            new() { Claims = [Sample.Claim(Sample.Supplies("a", "b"), "1")] },
            new() { Claims = [fresh, fresh] },
            new() { Claims = [fresh with { Subject = Sample.Supplies("a", "x") }] },
            new() { Claims = [fresh with { Subject = Sample.Supplies("a", "a") }] },
            new() { Claims = [fresh with { Subject = Sample.Supplies("s", "a") }] },
            new() { Claims = [fresh with { Stage = null }] },
            new() { Claims = [fresh with { Source = new NodeId("a") }] },
            new() { Claims = [fresh with { Id = new ClaimId("t--2") }] },
            new() { Claims = [fresh], Closures = [new(new ClaimId("s--9"), null, "Wrong.")] },
            new() { Closures = [new(new ClaimId("s--1"), null, null)] },
            new() { Closures = [new(new ClaimId("s--1"), new ClaimId("s--9"), null)] },
            new() { Claims = [fresh], Moves = [new(new ClaimId("s--9"), null)] },
            new() { Moves = [new(new ClaimId("s--1"), null)] },
            new() { Redirects = [new("a", "x")] },
            new() { Redirects = [new("a", "s")] },
            new() { Redirects = [new("a", "b"), new("b", "a")] },
            new() { Nodes = [Sample.Company("e"), Sample.Company("e", "E")] },
            new() { Nodes = [Sample.Facility("a")] },
            new() { Nodes = [Sample.Company("a--b")] },
        ];
        foreach (var changes in broken)
        {
            await RefusesAsync(changes);
        }

        Assert.Equal(standing, await Store.GetRevisionAsync(None));
        Assert.Null(await GetAsync("s--2", At(standing)));
    }

    [Fact]
    public async Task Append_LeavesPastPinsAsTheyWere()
    {
        await RecordNodesAsync();
        var before = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        var expected = await FindAsync(Around("a"), At(before));
        await AppendAsync(new ChangeSet
        {
            Claims = [Sample.Claim(Sample.Supplies("a", "b"), "1", 2) with { Stage = Stage.Denied }, Sample.Claim(Sample.Supplies("a", "c"), "2")],
            Closures = [new(new ClaimId("s--1"), new ClaimId("s--1--2"), null)],
        });
        Assert.Equal(expected.Items, (await FindAsync(Around("a"), At(before))).Items);
    }
}
