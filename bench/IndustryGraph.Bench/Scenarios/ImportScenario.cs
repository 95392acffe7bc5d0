using System.Diagnostics;
using IndustryGraph.Bench.Bare;
using IndustryGraph.Bench.Generator;

namespace IndustryGraph.Bench.Scenarios;

/// <summary>A durable import as that of a file: one stage; and the same rows into bare SQLite in one transaction.</summary>
internal static class ImportScenario
{
    public static async IAsyncEnumerable<Measurement> RunAsync(Settings settings)
    {
        var graph = new SupplyGraph(settings.Relationships);
        var bareFile = Path.Combine(settings.Directory, "bare.db");
        Directory.CreateDirectory(settings.Directory);
        Directory.EnumerateFiles(settings.Directory, "bare.db*").ToList().ForEach(File.Delete);
        if (Directory.Exists(settings.Store))
        {
            Directory.Delete(settings.Store, recursive: true);
        }

        // Making the records is no part of either.
        var (ours, bare) = (new Stopwatch(), new Stopwatch());
        await using (var store = await Stores.OpenAsync(settings.Store))
        {
            using var database = new BareDatabase(bareFile);
            database.Run("BEGIN");
            ours.Start();
            await using var stage = await store.StageAsync(default);
            ours.Stop();
            foreach (var changes in Batches.Of(graph))
            {
                ours.Start();
                await store.AppendAsync(changes, default);
                ours.Stop();
                bare.Start();
                database.Insert(changes);
                bare.Stop();
            }

            ours.Start();
            await stage.CommitAsync(default);
            ours.Stop();
            bare.Start();
            database.Run("COMMIT");
            bare.Stop();
        }

        Directory.EnumerateFiles(settings.Directory, "bare.db*").ToList().ForEach(File.Delete);
        yield return new Measurement(
            "durable import", "relationships/s", graph.Relationships / ours.Elapsed.TotalSeconds, graph.Relationships / bare.Elapsed.TotalSeconds, ">= 0.5");
    }
}
