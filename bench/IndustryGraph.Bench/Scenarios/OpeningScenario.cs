using System.Diagnostics;
using IndustryGraph.Bench.Bare;

namespace IndustryGraph.Bench.Scenarios;

/// <summary>Opening a store, and reading the same bytes into the same arrays by hand; then the memory it takes.</summary>
internal static class OpeningScenario
{
    public static async IAsyncEnumerable<Measurement> RunAsync(Settings settings)
    {
        var file = Path.Combine(settings.Store, "industrygraph.db");
        // The first reading brings the file into the cache of the system, for both.
        await using (var touched = File.OpenRead(file))
        {
            await touched.CopyToAsync(Stream.Null);
        }

        var before = (Heap: Collected(), Resident: Resident());
        var clock = Stopwatch.StartNew();
        var store = await Stores.OpenAsync(settings.Store);
        var ours = clock.Elapsed;
        var heap = (Collected() - before.Heap) / (double)settings.Relationships;
        var resident = (Resident() - before.Resident) / (double)settings.Relationships;
        await store.DisposeAsync();
        store = null;
        Collected();
        clock.Restart();
        var bare = new BareOpening();
        bare.Read(file);
        var byHand = clock.Elapsed;
        GC.KeepAlive(bare);
        yield return new Measurement("opening", "s", ours.TotalSeconds, byHand.TotalSeconds, "<= 2.0");
        yield return new Measurement("managed heap a relationship, names included", "bytes", heap, null, "<= 200");
        yield return new Measurement("resident memory a relationship, names included", "bytes", resident, null, "<= 200");
        yield return new Measurement(
            "resident a relationship, names left out", "bytes", heap - await NamesAsync(settings), null, "<= 120");
    }

    // The memory of a store that holds the same nodes and no relationship.
    private static async Task<double> NamesAsync(Settings settings)
    {
        var directory = Path.Combine(settings.Directory, "names");
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        await using (var store = await Stores.OpenAsync(directory))
        {
            foreach (var changes in Generator.Batches.Of(new Generator.SupplyGraph(settings.Relationships)).TakeWhile(changes => changes.Claims.Count == 0))
            {
                await store.AppendAsync(changes, default);
            }
        }

        var before = Collected();
        var reopened = await Stores.OpenAsync(directory);
        var heap = Collected() - before;
        await reopened.DisposeAsync();
        Directory.Delete(directory, recursive: true);
        return heap / (double)settings.Relationships;
    }

    private static long Collected()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
