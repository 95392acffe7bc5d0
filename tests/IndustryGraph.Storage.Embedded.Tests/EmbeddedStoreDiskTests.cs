using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>Disks that are full, or that cannot be written.</summary>
public sealed class EmbeddedStoreDiskTests
{
    private const int Size = 2 << 20;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Append_OnAFullDiskIsRefusedAndGoesOnOnceThereIsRoom()
    {
        using var disk = SmallDisk.Make(Size);
        Revision standing;
        await using (var store = await OpenAsync(disk))
        {
            standing = await WriteAsync(store, 0, 20);
            disk.Fill();
            var fault = await Assert.ThrowsAsync<StoreException>(() => WriteAsync(store, 1, 2000));
            Assert.Equal(StoreError.Unavailable, fault.Error);
            Assert.Equal(standing, await store.GetRevisionAsync(None));
            Assert.Equal(20, await CountAsync(store, standing));
            Assert.Empty(await store.CheckAsync(None));

            disk.MakeRoom();
            standing = await WriteAsync(store, 1, 20);
            Assert.Equal(40, await CountAsync(store, standing));
            Assert.Empty(await store.CheckAsync(None));
        }

        await using var again = await OpenAsync(disk);
        Assert.Equal(standing, await again.GetRevisionAsync(None));
        Assert.Empty(await again.CheckAsync(None));
    }

    [Fact]
    public async Task Append_OnADiskThatFillsKeepsWhatWasAcknowledged()
    {
        using var disk = SmallDisk.Make(Size);
        var (standing, rounds) = ((Revision?)null, 0);
        await using (var store = await OpenAsync(disk))
        {
            StoreException? fault = null;
            while (fault is null)
            {
                try
                {
                    standing = await WriteAsync(store, rounds, 100);
                    rounds++;
                }
                catch (StoreException exception)
                {
                    fault = exception;
                }
            }

            Assert.Equal(StoreError.Unavailable, fault.Error);
            Assert.InRange(rounds, 1, 1000);
            Assert.Equal(rounds * 100, await CountAsync(store, standing!));
        }

        // Full as it is, it opens.
        await using var again = await OpenAsync(disk);
        Assert.Equal(standing, await again.GetRevisionAsync(None));
        Assert.Equal(rounds * 100, await CountAsync(again, standing!));
        Assert.Empty(await again.CheckAsync(None));
    }

    [Fact]
    public async Task Open_SaysThatADiskIsReadOnly()
    {
        using var disk = SmallDisk.Make(Size);
        await using (var store = await OpenAsync(disk))
        {
            await WriteAsync(store, 0, 10);
        }

        disk.MakeReadOnly();
        var fault = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(disk));
        Assert.Equal(StoreError.Unavailable, fault.Error);
        Assert.Contains("cannot be made or written", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SaysThatTheDiskIsFull()
    {
        using var disk = SmallDisk.Make(Size);
        disk.Fill();
        var fault = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(disk));
        Assert.Equal(StoreError.Unavailable, fault.Error);

        // What was begun does not stand in the way.
        disk.MakeRoom();
        await using var store = await OpenAsync(disk);
        await WriteAsync(store, 0, 10);
    }

    private static async Task<EmbeddedStore> OpenAsync(SmallDisk disk) =>
        await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = disk.Path, TimeProvider = new ManualTime() }, None);

    private static async Task<Revision> WriteAsync(EmbeddedStore store, int round, int count) => (await store.AppendAsync(
        new ChangeSet
        {
            Nodes = [Sample.Source("s"), Sample.Company("hub"), .. Enumerable.Range(0, count).Select(i => Sample.Company($"c{round}-{i}"))],
            Claims = [.. Enumerable.Range(0, count).Select(i =>
                Sample.Claim(Sample.Supplies($"c{round}-{i}", "hub"), $"{round}-{i}") with { Statement = new string('x', 900) })],
        },
        None)).Revision;

    private static async Task<int> CountAsync(EmbeddedStore store, Revision revision)
    {
        var pages = await store.FindRelationshipsAsync(
            new RelationshipQuery(RelationshipCriteria.Any), new Pin(new DateOnly(2026, 1, 1), revision.At), PageRequest.CountOnly, None);
        return pages[0].Counts!.Value.Total;
    }
}
