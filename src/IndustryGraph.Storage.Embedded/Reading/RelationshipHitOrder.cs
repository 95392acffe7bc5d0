using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The orders of <see cref="RelationshipOrder"/> over rectangles as the index packs them.</summary>
internal sealed class RelationshipHitOrder(GraphIndex index, RelationshipOrder order) : IComparer<RelationshipHit>
{
    public int Compare(RelationshipHit x, RelationshipHit y)
    {
        var (a, b) = (index.Relationships[x.State], index.Relationships[y.State]);
        var result = order switch
        {
            RelationshipOrder.AnnouncedDesc => CompareDates(b.Announced, a.Announced, absent: -1),
            RelationshipOrder.AnnouncedAsc => CompareDates(a.Announced, b.Announced, absent: 1),
            RelationshipOrder.ConfidenceDesc => b.Confidence.CompareTo(a.Confidence),
            RelationshipOrder.Name => Slug.Compare(x.Name, y.Name),
            _ => b.Stage.Firmness().CompareTo(a.Stage.Firmness()) is var firmness and not 0 ? firmness : Slug.Compare(x.Name, y.Name),
        };
        return result != 0 ? result : CompareIds(x.Relationship, y.Relationship);
    }

    // Equal intervals are equal dates here, however they are written.
    private int CompareDates(int x, int y, int absent)
    {
        if (x == y)
        {
            return 0;
        }

        if (x < 0 || y < 0)
        {
            return x < 0 ? absent : -absent;
        }

        var (a, b) = (index.Relationships.Dates[x], index.Relationships.Dates[y]);
        return (a.First, a.Last).CompareTo((b.First, b.Last));
    }

    // An id is from--type--to, and the hyphen comes before all letters and digits: the parts in turn give its order.
    private int CompareIds(int x, int y)
    {
        if (x == y)
        {
            return 0;
        }

        ref var a = ref index.Relationships[x];
        ref var b = ref index.Relationships[y];
        var result = a.From == b.From ? 0 : index.Nodes[a.From].Id.CompareTo(index.Nodes[b.From].Id);
        result = result != 0 || a.Type == b.Type ? result : Slug.Compare(a.Type.Slug(), b.Type.Slug());
        return result != 0 ? result : index.Nodes[a.To].Id.CompareTo(index.Nodes[b.To].Id);
    }
}
