using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>When what was written is brought into the arrays of links, and what readers see meanwhile.</summary>
public sealed class EmbeddedStoreSealingTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _directory.Delete();

    [Fact]
    public async Task Seal_ComesWhenNothingWasWrittenForASecondAfterAnImport()
    {
        await using var store = await OpenAsync(maxUnsealed: 100);
        await WriteAsync(store, 0, 10_000);
        await store.Sealing;
        Assert.Equal(0, store.Unsealed);

        // Much for small writes, but little beside what is there.
        await WriteAsync(store, 1, 1_500);
        await store.Sealing;
        Assert.Equal(1_500, store.Unsealed);
        _time.Advance(TimeSpan.FromMilliseconds(999));
        await store.Sealing;
        Assert.Equal(1_500, store.Unsealed);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await store.Sealing;
        Assert.Equal(0, store.Unsealed);
        Assert.Empty(await store.CheckAsync(None));
    }

    [Fact]
    public async Task Seal_WaitsAsLongAsAnImportGoesOn()
    {
        await using var store = await OpenAsync(maxUnsealed: 100);
        await WriteAsync(store, 0, 20_000);
        await store.Sealing;
        await WriteAsync(store, 1, 1_100);
        _time.Advance(TimeSpan.FromMilliseconds(800));
        await WriteAsync(store, 2, 1_100);
        _time.Advance(TimeSpan.FromMilliseconds(800));
        await store.Sealing;
        Assert.Equal(2_200, store.Unsealed);
        _time.Advance(TimeSpan.FromMilliseconds(200));
        await store.Sealing;
        Assert.Equal(0, store.Unsealed);
    }

    [Fact]
    public async Task Append_IsSeenWhenItIsAcknowledgedWhateverIsBeingSealed()
    {
        await using var store = await OpenAsync(maxUnsealed: 10);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var (rounds, seen) = (0, 0L);
            do
            {
                var revision = await store.GetRevisionAsync(None);
                Assert.InRange(revision.Sequence, seen, long.MaxValue);
                Assert.Equal(0, await CountAsync(store, revision) % 7);
                (rounds, seen) = (rounds + 1, revision.Sequence);
            }
            while (!done.IsCancellationRequested);
            return rounds;
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < 30; round++)
            {
                var revision = await WriteAsync(store, (writer * 100) + round, 7);
                var pin = new Pin(new DateOnly(2026, 1, 1), revision.At);
                var around = await store.FindRelationshipsAsync(
                    new RelationshipQuery(RelationshipCriteria.Any) { Anchors = [new NodeId($"hub-{(writer * 100) + round}")] }, pin, PageRequest.CountOnly, None);
                Assert.Equal(7, around[0].Counts!.Value.Total);
            }
        })));
        await done.CancelAsync();
        Assert.DoesNotContain(0, await Task.WhenAll(readers));
        Assert.Equal(4 * 30 * 7, await CountAsync(store, await store.GetRevisionAsync(None)));
        Assert.Empty(await store.CheckAsync(None));
    }

    [Fact]
    public async Task Dispose_WritesWhatCameBefore()
    {
        Task<Revision>[] writes;
        await using (var store = await OpenAsync(maxUnsealed: 10))
        {
            writes = [.. Enumerable.Range(0, 20).Select(round => WriteAsync(store, round, 7))];
        }

        var last = (await Task.WhenAll(writes)).MaxBy(revision => revision.Sequence);
        await using var again = await OpenAsync(maxUnsealed: 10);
        Assert.Equal(last, await again.GetRevisionAsync(None));
    }

    [Fact]
    public async Task Append_ToAClosedStoreIsRefused()
    {
        var store = await OpenAsync(maxUnsealed: 10);
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => WriteAsync(store, 0, 7));
    }

    private async Task<EmbeddedStore> OpenAsync(int maxUnsealed) => await EmbeddedStore.OpenAsync(
        new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = _time, MaxUnsealed = maxUnsealed }, None);

    private static async Task<Revision> WriteAsync(EmbeddedStore store, int round, int count) => (await store.AppendAsync(
        new ChangeSet
        {
            Nodes = [Sample.Source("s"), Sample.Company($"hub-{round}"), .. Enumerable.Range(0, count).Select(i => Sample.Company($"c{i}"))],
            Claims = [.. Enumerable.Range(0, count).Select(i => Sample.Claim(Sample.Supplies($"c{i}", $"hub-{round}"), $"{round}-{i:d5}"))],
        },
        None)).Revision;

    private static async Task<int> CountAsync(EmbeddedStore store, Revision revision)
    {
        var pages = await store.FindRelationshipsAsync(
            new RelationshipQuery(RelationshipCriteria.Any), new Pin(new DateOnly(2026, 1, 1), revision.At), PageRequest.CountOnly, None);
        return pages[0].Counts!.Value.Total;
    }
}
