using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>The contract of all stores.</summary>
public sealed class EmbeddedStoreTests : GraphStoreContract
{
    private readonly TemporaryDirectory _directory = new();

    protected override async ValueTask<IGraphStore> OpenAsync(TimeProvider time) => await EmbeddedStore.OpenAsync(
        new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = time }, None);

    protected override async ValueTask<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider time)
    {
        await store.DisposeAsync();
        return await OpenAsync(time);
    }

    protected override ValueTask CleanAsync()
    {
        _directory.Delete();
        return default;
    }
}
