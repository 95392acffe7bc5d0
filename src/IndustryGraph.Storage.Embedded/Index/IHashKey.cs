namespace IndustryGraph.Storage.Embedded;

/// <summary>A key that is sought in a <see cref="HashIndex"/>.</summary>
internal interface IHashKey
{
    uint Hash { get; }

    /// <summary>Whether the item has this key.</summary>
    bool IsOf(int item);
}
