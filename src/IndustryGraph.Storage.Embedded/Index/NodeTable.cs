using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>All nodes, by index and by slug.</summary>
internal sealed class NodeTable
{
    private readonly ChunkedList<NodeEntry> _entries = new();
    private readonly HashIndex _bySlug;

    public NodeTable() => _bySlug = new HashIndex(node => (uint)string.GetHashCode(_entries[node].Id.Value));

    public int Count => _entries.Count;

    public NodeEntry this[int index] => _entries[index];

    /// <summary>Makes room for so many nodes at once.</summary>
    public void Reserve(int nodes) => _bySlug.Reserve(nodes);

    public NodeEntry? Find(ReadOnlySpan<char> slug) => _bySlug.Find(new Key(_entries, slug)) is var node and >= 0 ? _entries[node] : null;

    public NodeEntry Add(NodeId id, NodeKind kind)
    {
        var entry = new NodeEntry(_entries.Count, id, kind);
        _entries.Add(entry);
        _bySlug.Add(entry.Index);
        return entry;
    }

    private readonly ref struct Key(ChunkedList<NodeEntry> entries, ReadOnlySpan<char> slug) : IHashKey
    {
        private readonly ReadOnlySpan<char> _slug = slug;

        public uint Hash => (uint)string.GetHashCode(_slug);

        public bool IsOf(int item) => _slug.SequenceEqual(entries[item].Id.Value);
    }
}
