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

    private sealed class CountedView(IGraphView inner, Action<int> handedOver) : IGraphView
    {
        public int Nodes => inner.Nodes;

        public int Find(NodeId id) => inner.Find(id);

        public NodeId IdOf(int node) => inner.IdOf(node);

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
    }
}
