using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The graph as walks see it: the arrays of links, filtered on the way.</summary>
internal sealed class GraphView(Snapshot snapshot, Pin pin, RelationshipCriteria criteria, bool anchored) : IGraphView
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly IndexPin _pin = snapshot.PinOf(pin);
    private readonly RelationshipFilter _filter = new(snapshot, snapshot.PinOf(pin), criteria);

    public int Nodes { get; } = snapshot.Nodes;

    public int Find(NodeId id) => _index.Nodes.Find(id.Value) is { } entry && entry.Index < Nodes ? entry.Index : -1;

    public NodeId IdOf(int node) => _index.Nodes[node].Id;

    public Node? NodeAt(int node) => _index.Nodes[node].At(_pin.Commit)?.Node;

    public NodeKind KindOf(int node) => _index.Nodes.KindOf(node);

    public ulong NameKey(int node) => _index.Nodes.NameKey(node, _pin.Commit);

    public int CompareNames(int x, int y)
    {
        var (a, b) = (_index.Nodes[x], _index.Nodes[y]);
        var order = Slug.Compare(a.At(_pin.Commit)?.Folded, b.At(_pin.Commit)?.Folded);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }

    public int Around(int node, AnchorEnd end, ref Hop[] hops)
    {
        var count = 0;
        foreach (var side in LinkSides.At(end))
        {
            Collect(snapshot.Links.Of(side, node), ref hops, ref count);
            Collect(snapshot.Links.AddedTo(side, node, snapshot.Relationships), ref hops, ref count);
        }

        return count;
    }

    public Relationship RelationshipAt(int relationship) => new(
        _index.KeyOf(relationship), _index.StateOf(_index.Relationships[_index.Relationships.StateAt(relationship, _pin)]));

    private void Collect(ReadOnlySpan<Link> links, ref Hop[] hops, ref int count)
    {
        if (count + links.Length > hops.Length)
        {
            Array.Resize(ref hops, Math.Max(hops.Length * 2, count + links.Length));
        }

        var found = hops.AsSpan(count);
        var next = 0;
        foreach (ref readonly var link in links)
        {
            if (_filter.MayMatch(in link) && _filter.TryStage(in link, anchored, out var stage))
            {
                found[next++] = new Hop(link.Other, link.Relationship, link.Type, stage);
            }
        }

        count += next;
    }
}
