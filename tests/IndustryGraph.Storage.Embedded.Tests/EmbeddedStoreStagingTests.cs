using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>Commits that become durable together or not at all.</summary>
public sealed class EmbeddedStoreStagingTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Stage_ThatIsCommittedStays()
    {
        Revision revision;
        await using (var store = await OpenAsync(null))
        {
            await using (var stage = await store.StageAsync(None))
            {
                await AppendAsync(store, 0, 5);
                await stage.CommitAsync(None);
            }

            revision = await AppendAsync(store, 5, 6);
            Assert.Empty(await store.CheckAsync(None));
        }

        await using var reopened = await OpenAsync(null);
        Assert.Equal(revision, await reopened.GetRevisionAsync(None));
        Assert.Equal("0 4", (await reopened.AppendAsync(new ChangeSet { IdempotencyKey = "set-0-4" }, None)).Receipt);
    }

    [Fact]
    public async Task Stage_ThatIsNotCommittedLeavesNothing()
    {
        await using var store = await OpenAsync(null);
        var before = await AppendAsync(store, 0, 2);
        await using (await store.StageAsync(None))
        {
            await AppendAsync(store, 2, 6);
        }

        Assert.Equal(before, await store.GetRevisionAsync(None));
        Assert.Empty(await store.CheckAsync(None));
        await AppendAsync(store, 2, 3);
        Assert.Empty(await store.CheckAsync(None));
    }

    [Fact]
    public async Task Stage_IsReadByItsOwnProcessAndNotByAnother()
    {
        await using var store = await OpenAsync(null);
        await AppendAsync(store, 0, 1);
        await using var stage = await store.StageAsync(None);
        await AppendAsync(store, 1, 3);
        var keys = await store.FindClaimsByKeyAsync(Sample.Source("s0").Id, ["0-000", "1-001", "2-000"], None);
        // The first was retracted within the stage.
        Assert.Equal(["Replaced.", null, null], keys.Select(claim => claim!.RetractedBecause));
        Assert.Equal(74 + 1, keys[2]!.Statement.Length);

        var copy = Path.Combine(_directory.Path, "copy");
        StoreBackup.Copy(Path.Combine(_directory.Path, "data"), copy, None);
        await using var other = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = copy }, None);
        Assert.Null((await other.FindClaimsByKeyAsync(Sample.Source("s0").Id, ["2-000"], None))[0]);
    }

    [Fact]
    public async Task Stage_OfWhichAWriteFailsCannotBeCommitted()
    {
        await using var store = await OpenAsync(300_000);
        var before = await AppendAsync(store, 0, 1);
        await using (var stage = await store.StageAsync(None))
        {
            await Assert.ThrowsAsync<StoreException>(async () => await AppendAsync(store, 1, 500));
            await Assert.ThrowsAsync<StoreException>(async () => await store.AppendAsync(Appender.ChangesOf(1, 0), None));
            await Assert.ThrowsAsync<StoreException>(async () => await stage.CommitAsync(None));
        }

        Assert.Equal(before, await store.GetRevisionAsync(None));
        await AppendAsync(store, 1, 2);
        Assert.Empty(await store.CheckAsync(None));
    }

    [Fact]
    public async Task Stage_IsOneAtATime()
    {
        await using var store = await OpenAsync(null);
        await using var stage = await store.StageAsync(None);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.StageAsync(None));
    }

    private static async Task<Revision> AppendAsync(EmbeddedStore store, int first, int end)
    {
        var revision = await store.GetRevisionAsync(None);
        for (var number = first; number < end; number++)
        {
            revision = (await store.AppendAsync(Appender.ChangesOf(0, number), None)).Revision;
        }

        return revision;
    }

    private ValueTask<EmbeddedStore> OpenAsync(long? maxFileSize) => EmbeddedStore.OpenAsync(
        new EmbeddedStoreOptions { DataDirectory = Path.Combine(_directory.Path, "data"), MaxFileSize = maxFileSize }, None);
}
