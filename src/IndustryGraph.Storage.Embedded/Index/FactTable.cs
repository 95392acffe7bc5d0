using System.Collections.Concurrent;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>All facts, by index and by slug.</summary>
internal sealed class FactTable
{
    private readonly ChunkedList<FactEntry> _entries = new();
    private readonly ConcurrentDictionary<string, FactEntry> _bySlug = new(concurrencyLevel: 1, capacity: 31);

    public int Count => _entries.Count;

    public FactEntry this[int index] => _entries[index];

    public FactEntry? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public FactEntry Add(FactKey key, NodeEntry entity)
    {
        var entry = new FactEntry(_entries.Count, key, entity.Index);
        _entries.Add(entry);
        _bySlug[entry.Slug] = entry;
        entity.Facts.Add(entry.Index);
        return entry;
    }
}
