using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The orders of <see cref="RelationshipOrder"/>: a number tells most, and what it leaves open names and ids do.</summary>
internal sealed class RelationshipHitOrder(GraphIndex index, int commit, RelationshipOrder order) : IComparer<RelationshipHit>
{
    private const int FirmnessShift = 56;

    private readonly bool _named = order is RelationshipOrder.Name or RelationshipOrder.StageDesc;

    public RelationshipHit HitOf(int relationship, StateRef state, int other) => new(relationship, state, other, KeyOf(state, other));

    /// <summary>A number that is smaller where the hit comes earlier.</summary>
    public ulong KeyOf(StateRef state, int other) => order switch
    {
        RelationshipOrder.AnnouncedDesc => DaysOf(state) is { } days ? ulong.MaxValue - 1 - days : ulong.MaxValue,
        RelationshipOrder.AnnouncedAsc => DaysOf(state) ?? ulong.MaxValue,
        RelationshipOrder.ConfidenceDesc => (ulong)(ushort.MaxValue - index.Relationships[state].Confidence),
        RelationshipOrder.Name => index.Nodes.NameKey(other, commit),
        _ => ((ulong)(sbyte.MaxValue - index.Relationships.StageOf(state).Firmness()) << FirmnessShift) | (index.Nodes.NameKey(other, commit) >> 8),
    };

    public int Compare(RelationshipHit x, RelationshipHit y)
    {
        var result = x.Key.CompareTo(y.Key);
        result = result != 0 || !_named ? result : Slug.Compare(NameOf(x.Other), NameOf(y.Other));
        return result != 0 ? result : CompareIds(x.Relationship, y.Relationship);
    }

    // Equal intervals are equal dates here, however they are written.
    private ulong? DaysOf(StateRef state)
    {
        if (index.Relationships.AnnouncedOf(state) is not (>= 0 and var number))
        {
            return null;
        }

        var date = index.Relationships.Dates[number];
        return ((ulong)date.First.DayNumber << 32) | (uint)date.Last.DayNumber;
    }

    private string? NameOf(int node) => index.Nodes[node].At(commit)?.Folded;

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
