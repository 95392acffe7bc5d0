using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The graph as walks see it: the arrays of links, filtered on the way.</summary>
internal sealed class GraphView(Snapshot snapshot, Pin pin, RelationshipCriteria criteria, bool anchored) : IGraphView
{
    private readonly GraphIndex _index = snapshot.Index;
    private readonly LinkIndex _links = snapshot.Links;
    private readonly IndexPin _pin = snapshot.PinOf(pin);
    private readonly RelationshipFilter _filter = new(snapshot, snapshot.PinOf(pin), criteria);

    public int Nodes { get; } = snapshot.Nodes;

    public int Find(NodeId id) => _index.Nodes.Find(id.Value) is { } entry && entry.Index < Nodes ? entry.Index : -1;

    public NodeId IdOf(int node) => _index.Nodes[node].Id;

    public ulong IdKey(int node) => _index.Nodes.IdKey(node);

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
        var count = Collect(_links.Of(end, node), ref hops, 0);
        foreach (var side in _links.AddedSides(end))
        {
            count = Collect(_links.AddedTo(side, node, snapshot.Relationships), ref hops, count);
        }

        return count;
    }

    public Relationship RelationshipAt(int relationship) =>
        new(_index, relationship, _index.Relationships.StateAt(relationship, _pin).Number);

    public EquatableList<NodeId> ProductsOf(int relationship)
    {
        var detail = _index.Relationships.DetailOf(_index.Relationships.StateAt(relationship, _pin));
        return detail < 0 ? [] : _index.Relationships.Details[detail].Products;
    }

    public Money? ValueOf(int relationship)
    {
        var detail = _index.Relationships.DetailOf(_index.Relationships.StateAt(relationship, _pin));
        return detail < 0 ? null : _index.Relationships.Details[detail].Value;
    }

    public bool HasSeveralClaims(int relationship) =>
        _index.Relationships.LastClaim(relationship) is not (>= 0 and var last)
        || _index.Claims[last].Previous >= 0
        || !_index.Moves.Into(Subject.Relationship(relationship)).IsEmpty;

    // Returns how many hops there are now.
    private int Collect(ReadOnlySpan<Link> links, ref Hop[] hops, int count)
    {
        if (count + links.Length > hops.Length)
        {
            Array.Resize(ref hops, Math.Max(hops.Length * 2, count + links.Length));
        }

        return count + _filter.Select(links, anchored, hops.AsSpan(count));
    }
}
