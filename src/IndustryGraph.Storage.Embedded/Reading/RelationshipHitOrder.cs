using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The orders of <see cref="RelationshipOrder"/>: a number tells most, and what it leaves open names and ids do.</summary>
internal sealed class RelationshipHitOrder(GraphIndex index, int commit, RelationshipOrder order) : IComparer<RelationshipHit>
{
    private const int FirmnessShift = 56;

    private readonly bool _named = order is RelationshipOrder.Name or RelationshipOrder.StageDesc;

    public RelationshipIdOrder ById { get; } = new(index);

    public RelationshipHit HitOf(int relationship, StateRef state, int other) => new(relationship, state, other, KeyOf(state, other));

    /// <summary>A number that is smaller where the hit comes earlier.</summary>
    public ulong KeyOf(StateRef state, int other) => order switch
    {
        RelationshipOrder.AnnouncedDesc => Turned(DateOf(state)),
        RelationshipOrder.AnnouncedAsc => DateOf(state),
        RelationshipOrder.ConfidenceDesc => (ulong)(ushort.MaxValue - index.Relationships[state].Confidence),
        RelationshipOrder.Name => index.Nodes.NameKey(other, commit),
        _ => ((ulong)(sbyte.MaxValue - index.Relationships.StageOf(state).Firmness()) << FirmnessShift) | (index.Nodes.NameKey(other, commit) >> 8),
    };

    /// <summary>The date of a hit in an order of dates, as <see cref="AnnouncedOrder.KeyOf"/> numbers it.</summary>
    public ulong DateKeyOf(RelationshipHit hit) => order == RelationshipOrder.AnnouncedAsc ? hit.Key : Turned(hit.Key);

    public int Compare(RelationshipHit x, RelationshipHit y)
    {
        var result = x.Key.CompareTo(y.Key);
        result = result != 0 || !_named ? result : Slug.Compare(NameOf(x.Other), NameOf(y.Other));
        return result != 0 ? result : ById.Compare(x.Relationship, y.Relationship);
    }

    private ulong DateOf(StateRef state) => AnnouncedOrder.KeyOf(index.Relationships, index.Relationships.AnnouncedOf(state));

    // Latest first, and no date last all the same.
    private static ulong Turned(ulong key) => key == AnnouncedOrder.NoDate ? key : AnnouncedOrder.NoDate - 1 - key;

    private string? NameOf(int node) => index.Nodes[node].At(commit)?.Folded;
}
