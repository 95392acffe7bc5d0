using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>The contract of all stores, with the arrays of links made anew after every commit that adds a relationship, and every list kept in order.</summary>
public sealed class SealedStoreTests : GraphStoreContract
{
    private readonly TemporaryDirectory _directory = new();

    protected override async ValueTask<IGraphStore> OpenAsync(TimeProvider time) => await EmbeddedStore.OpenAsync(
        new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = time, MaxUnsealed = 0, MaxUnsorted = 0 }, None);

    protected override async ValueTask<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider time)
    {
        await CheckAsync(store);
        await store.DisposeAsync();
        return await OpenAsync(time);
    }

    protected override async ValueTask CheckAsync(IGraphStore store) =>
        Assert.Empty(await ((EmbeddedStore)store).CheckAsync(None));

    protected override ValueTask CleanAsync()
    {
        _directory.Delete();
        return default;
    }
}
