using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>A test with an empty graph on the server, and stores on it.</summary>
[Collection(Neo4jCollection.Name)]
public abstract class DriverTest : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    private readonly List<Neo4jStore> _stores = [];

    protected ManualTime Time { get; } = new();

    public virtual Task InitializeAsync() => Neo4jServer.WipeAsync();

    public virtual async Task DisposeAsync()
    {
        foreach (var store in _stores)
        {
            await store.DisposeAsync();
        }
    }

    protected async Task<Neo4jStore> OpenAsync(Func<Neo4jStoreOptions, Neo4jStoreOptions>? with = null)
    {
        var store = await Neo4jStore.OpenAsync((with ?? (options => options))(TestStore.Options(Time)), None);
        _stores.Add(store);
        return store;
    }

    /// <summary>Companies a to d and the source s.</summary>
    protected static async Task<Revision> RecordNodesAsync(IGraphStore store) => (await store.AppendAsync(
        new ChangeSet { Nodes = [.. "abcd".Select(id => Sample.Company(id.ToString())), Sample.Source("s")] }, None)).Revision;

    protected static async Task<long> NumberAsync(string cypher) => (long)(await Neo4jServer.QueryAsync(cypher))[0][0];
}
