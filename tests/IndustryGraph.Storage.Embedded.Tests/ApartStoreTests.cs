using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>The contract of all stores, in one that holds a hundred thousand other relationships.</summary>
public sealed class ApartStoreTests(LargeGraph large) : GraphStoreContract, IClassFixture<LargeGraph>
{
    private readonly TemporaryDirectory _directory = new();

    // Opening takes its time.
    protected override int RandomSteps => 40;

    protected override async ValueTask<IGraphStore> OpenAsync(TimeProvider time)
    {
        large.CopyTo(_directory.Path);
        return new ApartStore(await OpenStoreAsync(time), large);
    }

    protected override async ValueTask<IGraphStore> ReopenAsync(IGraphStore store, TimeProvider time)
    {
        await store.DisposeAsync();
        return ((ApartStore)store).Over(await OpenStoreAsync(time));
    }

    protected override ValueTask CleanAsync()
    {
        _directory.Delete();
        return default;
    }

    private async ValueTask<EmbeddedStore> OpenStoreAsync(TimeProvider time) =>
        await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.Path, TimeProvider = time }, None);
}
