using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The same for a store that gives views: a view is one call, and every step it tells of one record.</summary>
internal sealed class CountedTraversableStore(ITraversableStore inner) : CountedStore(inner), ITraversableStore
{
    public IGraphView View(RelationshipCriteria criteria, Pin pin, bool anchored)
    {
        Called();
        return new CountedView(inner.View(criteria, pin, anchored), HandedOver);
    }

    public IReadOnlyList<Node?> GetEnds(IReadOnlyList<Relationship> relationships, AnchorEnd end, Pin pin)
    {
        Called();
        HandedOver(relationships.Count);
        return inner.GetEnds(relationships, end, pin);
    }

    public IReadOnlyList<(Relationship? Before, Relationship? After)> FindDiffering(
        RelationshipCriteria criteria, Pin before, Pin after, CancellationToken cancellation)
    {
        Called();
        var found = inner.FindDiffering(criteria, before, after, cancellation);
        HandedOver(found.Count);
        return found;
    }

    private sealed class CountedView(IGraphView inner, Action<int> handedOver) : IGraphView
    {
        public int Nodes => inner.Nodes;

        public int Find(NodeId id) => inner.Find(id);

        public NodeId IdOf(int node) => inner.IdOf(node);

        public ulong IdKey(int node) => inner.IdKey(node);

        public Node? NodeAt(int node) => inner.NodeAt(node);

        public NodeKind KindOf(int node) => inner.KindOf(node);

        public ulong NameKey(int node) => inner.NameKey(node);

        public int CompareNames(int x, int y) => inner.CompareNames(x, y);

        public int Around(int node, AnchorEnd end, ref Hop[] hops)
        {
            var count = inner.Around(node, end, ref hops);
            handedOver(count);
            return count;
        }

        public Relationship RelationshipAt(int relationship) => inner.RelationshipAt(relationship);

        public EquatableList<NodeId> ProductsOf(int relationship) => inner.ProductsOf(relationship);

        public Money? ValueOf(int relationship) => inner.ValueOf(relationship);

        public bool HasSeveralClaims(int relationship) => inner.HasSeveralClaims(relationship);
    }
}
