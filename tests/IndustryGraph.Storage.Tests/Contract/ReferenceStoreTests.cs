namespace IndustryGraph.Storage.Tests;

/// <summary>The contract itself is held against the reference.</summary>
public sealed class ReferenceStoreTests : GraphStoreContract
{
    protected override ValueTask<IGraphStore> OpenAsync(TimeProvider time) => new(new ReferenceStore(time));
}
