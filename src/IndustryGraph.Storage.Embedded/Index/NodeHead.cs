using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>What sorts and orders a node, beside that of other nodes; where it has several versions, they tell its name.</summary>
internal struct NodeHead
{
    /// <summary>The commit of a node whose versions are to be asked.</summary>
    public const int Ask = int.MaxValue;

    public ulong NameKey;

    /// <summary>See <see cref="TextKey.Of"/>.</summary>
    public ulong IdKey;

    /// <summary>The commit of the one version, or <see cref="Ask"/>.</summary>
    public int Commit;

    public NodeKind Kind;
}
