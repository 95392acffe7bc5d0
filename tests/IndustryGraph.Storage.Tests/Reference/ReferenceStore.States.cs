using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public sealed partial class ReferenceStore
{
    private List<Relationship> Relationships(Pin pin) =>
        [.. Subjects<RelationshipKey>(pin).Select(key => StateOf(key, pin)).OfType<Relationship>()];

    private List<Fact> Facts(Pin pin) =>
        [.. Subjects<FactKey>(pin).Select(key => FactOf(key, pin)).OfType<Fact>()];

    private Relationship? StateOf(RelationshipKey key, Pin pin)
    {
        var (standing, lapsed) = Standing(key.Slug, pin);
        return standing.Count == 0 ? null : new Relationship(key, RelationshipState.Of(standing, lapsed));
    }

    private Fact? FactOf(FactKey key, Pin pin)
    {
        var (standing, lapsed) = Standing(key.Slug, pin);
        return standing.Count == 0 || lapsed ? null : new Fact(key, FactState.Of(standing));
    }

    /// <summary>The claims that stand for a subject, best first, and whether they are those that have lapsed.</summary>
    private (List<Evidence> Standing, bool Lapsed) Standing(string subject, Pin pin)
    {
        var able = _claims
            .Where(claim => claim.IsKnownAt(pin.KnownAt) && claim.Rank != Rank.Deprecated && SubjectOf(claim, pin.KnownAt)?.Slug == subject)
            .ToList();
        var holding = able.FindAll(claim => claim.HoldsAt(pin));
        var lapsed = able.FindAll(claim => claim.HoldsTo < pin.ValidAt);
        var chosen = (holding.Count > 0 ? holding : lapsed).ConvertAll(claim => EvidenceOf(claim, pin.KnownAt));
        chosen.Sort(BestClaimOrder.Instance);
        return (chosen, holding.Count == 0);
    }

    // Each subject once, as it was spelt first: by commit, the claims of one by id and before its moves.
    private IEnumerable<TKey> Subjects<TKey>(Pin pin)
        where TKey : ClaimSubject
    {
        var claimed = _claims.Select(claim => (At: claim.KnownFrom, Step: 0, Order: 0, Id: claim.Id, claim.Subject));
        var moved = _moves.Select((item, order) => (item.At, Step: 1, Order: order, Id: item.Move.Claim, item.Move.Subject!));
        return claimed.Concat(moved)
            .Where(item => item.At <= pin.KnownAt)
            .OrderBy(item => item.At).ThenBy(item => item.Step).ThenBy(item => item.Order).ThenBy(item => item.Id)
            .Select(item => item.Item5)
            .OfType<TKey>()
            .DistinctBy(key => key.Slug);
    }
}
