using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A node: its versions, and what hangs on it but for its relationships.</summary>
internal sealed class NodeEntry(int index, NodeId id, NodeKind kind)
{
    private NodeVersion? _latest;

    public IntList Facts;

    /// <summary>Claims that it is the source of.</summary>
    public RunList Recorded;

    public int Index { get; } = index;

    /// <summary>Never changes from one version to another.</summary>
    public NodeKind Kind { get; } = kind;

    public NodeId Id { get; } = id;

    /// <summary>The version recorded last; null before the first.</summary>
    public NodeVersion? Latest => Volatile.Read(ref _latest);

    /// <summary>Newest first.</summary>
    public IEnumerable<NodeVersion> Versions
    {
        get
        {
            for (var version = Latest; version is not null; version = version.Before)
            {
                yield return version;
            }
        }
    }

    /// <summary>The version known by a commit; null before the first.</summary>
    public NodeVersion? At(int commit)
    {
        var version = Latest;
        while (version is not null && version.Commit > commit)
        {
            version = version.Before;
        }

        return version;
    }

    /// <param name="version">One that follows <see cref="Latest"/>.</param>
    public void Add(NodeVersion version) => Volatile.Write(ref _latest, version);
}
