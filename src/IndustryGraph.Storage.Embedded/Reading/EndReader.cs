using System.Buffers;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The nodes at the ends of relationships: by their numbers where these were read from the same index.</summary>
internal sealed class EndReader(Snapshot snapshot, Pin pin)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly int _commit = snapshot.PinOf(pin).Commit;
    private readonly bool _redirects = snapshot.Index.Redirects.Count > 0;

    /// <exception cref="ArgumentOutOfRangeException">The end is neither of both.</exception>
    public Node?[] Read(IReadOnlyList<Relationship> relationships, AnchorEnd end)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)end, (int)AnchorEnd.Either, nameof(end));

        // One step for all, then the next: what each waits for memory overlaps with the others.
        var found = new Node?[relationships.Count];
        var entries = ArrayPool<NodeEntry?>.Shared.Rent(found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            entries[i] = EntryOf(relationships[i], end);
        }

        for (var i = 0; i < found.Length; i++)
        {
            found[i] = entries[i]?.At(_commit)?.Node;
        }

        ArrayPool<NodeEntry?>.Shared.Return(entries, clearArray: true);
        return found;
    }

    private NodeEntry? EntryOf(Relationship relationship, AnchorEnd end)
    {
        if (ReferenceEquals(relationship.Reader, _index))
        {
            ref var row = ref _index.Relationships[relationship.Number];
            var entry = _index.Nodes[end == AnchorEnd.From ? row.From : row.To];
            if (!_redirects || _index.Redirects.Target(entry.Id.Value, _commit) is null)
            {
                return entry;
            }
        }

        var id = end == AnchorEnd.From ? relationship.Key.From : relationship.Key.To;
        return _index.Nodes.Find(_index.Redirects.Resolve(id.Value, _commit));
    }
}
