using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The nodes at the ends of relationships: by their numbers where these were read from the same index.</summary>
internal sealed class EndReader(Snapshot snapshot, Pin pin)
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly int _commit = snapshot.PinOf(pin).Commit;

    /// <exception cref="ArgumentOutOfRangeException">The end is neither of both.</exception>
    public Node?[] Read(IReadOnlyList<Relationship> relationships, AnchorEnd end)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)end, (int)AnchorEnd.Either, nameof(end));
        var found = new Node?[relationships.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = EntryOf(relationships[i], end)?.At(_commit)?.Node;
        }

        return found;
    }

    private NodeEntry? EntryOf(Relationship relationship, AnchorEnd end)
    {
        if (ReferenceEquals(relationship.Reader, _index))
        {
            ref var row = ref _index.Relationships[relationship.Number];
            var entry = _index.Nodes[end == AnchorEnd.From ? row.From : row.To];
            if (_index.Redirects.Target(entry.Id.Value, _commit) is null)
            {
                return entry;
            }
        }

        var id = end == AnchorEnd.From ? relationship.Key.From : relationship.Key.To;
        return _index.Nodes.Find(_index.Redirects.Resolve(id.Value, _commit));
    }
}
