using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>The contract of all stores.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreTests : GraphStoreContract
{
    protected override async ValueTask<IGraphStore> OpenAsync(TimeProvider time)
    {
        await Neo4jServer.WipeAsync();
        return await TestStore.OpenAsync(time);
    }

    protected override async ValueTask<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider time)
    {
        await store.DisposeAsync();
        return await TestStore.OpenAsync(time);
    }
}
