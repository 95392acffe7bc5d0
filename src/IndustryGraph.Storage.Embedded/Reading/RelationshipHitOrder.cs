using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The orders of <see cref="RelationshipOrder"/>: a number tells most, and what it leaves open names and ids do.</summary>
internal sealed class RelationshipHitOrder(GraphIndex index, int commit, RelationshipOrder order) : IComparer<RelationshipHit>
{
    private const int FirmnessShift = 56;

    /// <summary>Whether the name of the other end matters.</summary>
    public bool IsNamed { get; } = order is RelationshipOrder.Name or RelationshipOrder.StageDesc;

    public RelationshipIdOrder ById => field ??= new RelationshipIdOrder(index);

    public RelationshipHit HitOf(int relationship, StateRef state, int other) => new(relationship, state, other, KeyOf(state, other));

    /// <summary>A number that is smaller where the hit comes earlier.</summary>
    public ulong KeyOf(StateRef state, int other) => order switch
    {
        RelationshipOrder.Name => index.Nodes.NameKey(other, commit),
        RelationshipOrder.AnnouncedDesc => Turned(DateOf(state)),
        RelationshipOrder.AnnouncedAsc => DateOf(state),
        RelationshipOrder.ConfidenceDesc => StateKeys.OfConfidence(index.Relationships.ConfidenceOf(state)),
        _ => ((ulong)(sbyte.MaxValue - index.Relationships.StageOf(state).Firmness()) << FirmnessShift) | (index.Nodes.NameKey(other, commit) >> 8),
    };

    /// <summary>The key of a hit as <see cref="KeptOrder"/> has it, where dates go forward.</summary>
    public ulong KeptKeyOf(RelationshipHit hit) => order == RelationshipOrder.AnnouncedDesc ? Turned(hit.Key) : hit.Key;

    /// <summary>The first and the last key of a hit that is announced on a day or earlier; of any hit without a day or in other orders.</summary>
    public (ulong First, ulong Last) KeysUpTo(DateOnly? day) => (order, day) switch
    {
        (RelationshipOrder.AnnouncedDesc, { } last) => (Turned(StateKeys.LatestOf(last)), KeptOrder.NoKey - 1),
        (RelationshipOrder.AnnouncedAsc, { } last) => (0, StateKeys.LatestOf(last)),
        _ => (0, KeptOrder.NoKey),
    };

    public int Compare(RelationshipHit x, RelationshipHit y) =>
        x.Key != y.Key ? x.Key.CompareTo(y.Key) : Compare(x, this, y, this);

    /// <summary>Compares hits whose names are known by different commits.</summary>
    public static int Compare(RelationshipHit x, RelationshipHitOrder ofX, RelationshipHit y, RelationshipHitOrder ofY)
    {
        var result = x.Key.CompareTo(y.Key);
        result = result != 0 || !ofX.IsNamed || x.Other == y.Other ? result : Slug.Compare(ofX.NameOf(x.Other), ofY.NameOf(y.Other));
        return result != 0 ? result : ofX.ById.Compare(x.Relationship, y.Relationship);
    }

    private ulong DateOf(StateRef state) => StateKeys.OfDate(index.Relationships, index.Relationships.AnnouncedOf(state));

    // Latest first, and no date last all the same.
    private static ulong Turned(ulong key) => key == KeptOrder.NoKey ? key : KeptOrder.NoKey - 1 - key;

    private string? NameOf(int node) => index.Nodes[node].At(commit)?.Folded;
}
