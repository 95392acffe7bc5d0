using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A node: its versions, and what hangs on it.</summary>
internal sealed class NodeEntry(int index, NodeId id, NodeKind kind)
{
    private NodeVersion[] _versions = [];

    /// <summary>Relationships of directed types that begin here.</summary>
    public IntList Outgoing;

    /// <summary>Relationships of directed types that end here.</summary>
    public IntList Incoming;

    /// <summary>Relationships of symmetric types.</summary>
    public IntList Mutual;

    public IntList Facts;

    /// <summary>Claims that it is the source of.</summary>
    public IntList Recorded;

    public int Index { get; } = index;

    public NodeId Id { get; } = id;

    /// <summary>Never changes from one version to another.</summary>
    public NodeKind Kind { get; } = kind;

    /// <summary>Oldest first.</summary>
    public ReadOnlySpan<NodeVersion> Versions => Volatile.Read(ref _versions);

    /// <summary>The version known by a commit; null before the first.</summary>
    public NodeVersion? At(int commit)
    {
        var versions = Volatile.Read(ref _versions);
        for (var i = versions.Length - 1; i >= 0; i--)
        {
            if (versions[i].Commit <= commit)
            {
                return versions[i];
            }
        }

        return null;
    }

    public void Add(NodeVersion version) => Volatile.Write(ref _versions, [.. _versions, version]);
}
