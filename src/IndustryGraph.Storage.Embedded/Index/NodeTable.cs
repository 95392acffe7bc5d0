using System.Collections.Concurrent;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>All nodes, by index and by slug.</summary>
internal sealed class NodeTable
{
    private readonly ChunkedList<NodeEntry> _entries = new();
    private readonly ConcurrentDictionary<string, NodeEntry> _bySlug = new(concurrencyLevel: 1, capacity: 31);

    public int Count => _entries.Count;

    public NodeEntry this[int index] => _entries[index];

    public NodeEntry? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public NodeEntry? Find(ReadOnlySpan<char> slug) =>
        _bySlug.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(slug, out var entry) ? entry : null;

    public NodeEntry Add(NodeId id, NodeKind kind)
    {
        var entry = new NodeEntry(_entries.Count, id, kind);
        _entries.Add(entry);
        _bySlug[id.Value] = entry;
        return entry;
    }
}
