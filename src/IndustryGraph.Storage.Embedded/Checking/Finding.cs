namespace IndustryGraph.Storage.Embedded;

/// <summary>A fault of a store, found by <see cref="EmbeddedStore.CheckAsync"/>.</summary>
/// <param name="Where">The record or table; "file" where it concerns the whole.</param>
/// <param name="What">A sentence that says what is wrong.</param>
public sealed record Finding(string Where, string What)
{
    public override string ToString() => $"{Where}: {What}";
}
