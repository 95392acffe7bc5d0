using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public sealed partial class ReferenceStore
{
    private List<Relationship> Relationships(Pin pin)
    {
        var claims = ClaimsBySubject(pin);
        return [.. Subjects<RelationshipKey>(pin)
            .Select(key => (Key: key, Found: Standing(claims[key.Slug], pin)))
            .Where(item => item.Found.Standing.Count > 0)
            .Select(item => new Relationship(item.Key, RelationshipState.Of(item.Found.Standing, item.Found.Lapsed)))];
    }

    private List<Fact> Facts(Pin pin)
    {
        var claims = ClaimsBySubject(pin);
        return [.. Subjects<FactKey>(pin)
            .Select(key => (Key: key, Found: Standing(claims[key.Slug], pin)))
            .Where(item => item.Found.Standing.Count > 0 && !item.Found.Lapsed)
            .Select(item => new Fact(item.Key, FactState.Of(item.Found.Standing)))];
    }

    private ILookup<string?, Claim> ClaimsBySubject(Pin pin) => _claims
        .Where(claim => claim.KnownFrom <= pin.KnownAt)
        .ToLookup(claim => SubjectOf(claim, pin.KnownAt)?.Slug);

    /// <summary>Of the claims of one subject those that stand, best first, and whether they are those that have lapsed.</summary>
    private (List<Evidence> Standing, bool Lapsed) Standing(IEnumerable<Claim> claims, Pin pin)
    {
        var able = claims.Where(claim => claim.IsKnownAt(pin.KnownAt) && claim.Rank != Rank.Deprecated).ToList();
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
