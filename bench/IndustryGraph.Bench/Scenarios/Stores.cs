using IndustryGraph.Bench.Generator;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Bench.Scenarios;

/// <summary>Stores of generated graphs.</summary>
internal static class Stores
{
    public static ValueTask<EmbeddedStore> OpenAsync(string directory) =>
        EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = directory }, default);

    /// <summary>Writes a graph into a store, and opens it.</summary>
    public static async Task<EmbeddedStore> MakeAsync(SupplyGraph graph, string directory)
    {
        var store = await OpenAsync(directory);
        foreach (var changes in Batches.Of(graph))
        {
            await store.AppendAsync(changes, default);
        }

        return store;
    }
}
