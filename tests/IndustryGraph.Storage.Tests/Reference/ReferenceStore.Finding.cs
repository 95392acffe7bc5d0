using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public sealed partial class ReferenceStore
{
    private static readonly Comparer<string?> ByCodePoint = Comparer<string?>.Create(Slug.Compare);

    public ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        if (query.Anchors is null)
        {
            if (query.Order is RelationshipOrder.Name or RelationshipOrder.StageDesc)
            {
                throw new ArgumentException("The order needs anchors.", nameof(query));
            }

            var all = Relationships(pin).Where(item => Matches(item, query.Criteria, null, pin));
            return new([PageOf(Ordered(all, query.Order, null, pin), item => item.Slug, page)]);
        }

        var relationships = Relationships(pin);
        return new([.. query.Anchors.Select(anchor =>
        {
            var list = relationships.FindAll(item => Hangs(item.Key, anchor, query.End) && Matches(item, query.Criteria, anchor, pin));
            var others = list.Select(item => item.Other(anchor)).Distinct().Count();
            return PageOf(Ordered(list, query.Order, anchor, pin), item => item.Slug, page, others);
        })]);
    }

    public ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        bool Matches(Fact fact) =>
            (query.Anchors is not null || query.Entities is null || query.Entities.Contains(fact.Key.Entity))
            && (query.Kinds is null || query.Kinds.Contains(fact.Key.Kind))
            && (query.PredicateSlug is null || Slug.From(fact.Key.Predicate) == query.PredicateSlug);

        var facts = Facts(pin);
        Page<Fact> Of(NodeId? anchor) => PageOf(
            [.. facts.Where(fact => Matches(fact) && (anchor is null || fact.Key.Entity == anchor)).OrderBy(fact => fact.Id)],
            fact => fact.Slug,
            page);

        return new(query.Anchors is null ? [Of(null)] : [.. query.Anchors.Select(anchor => Of(anchor))]);
    }

    public ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        var wanted = _claims.FindAll(claim => query.IncludeClosed ? claim.KnownFrom <= pin.KnownAt : claim.IsKnownAt(pin.KnownAt));
        Page<Claim> Recorded(Func<Claim, bool> belongs) => PageOf(
            [.. wanted
                .Where(belongs)
                .OrderBy(claim => claim.KnownFrom).ThenBy(claim => claim.Id)
                .Select(claim => Read(claim, pin.KnownAt))],
            claim => claim.Slug,
            page);

        var subjects = ClaimsBySubject(pin);
        Page<Claim> OfSubject(string subject)
        {
            var list = query.Standing
                ? Standing(subjects[subject], pin).Standing
                : [.. subjects[subject].Where(wanted.Contains).Select(claim => EvidenceOf(claim, pin.KnownAt))];
            list.Sort(BestClaimOrder.Instance);
            return PageOf(list.ConvertAll(item => Read(item.Claim, pin.KnownAt)), claim => claim.Slug, page);
        }

        bool IsAbout(Claim claim, string entity) => SubjectOf(claim, pin.KnownAt) switch
        {
            RelationshipKey key => key.From.Value == entity || key.To.Value == entity,
            FactKey key => key.Entity.Value == entity,
            _ => false,
        };

        return new(query.Anchors is null
            ? [Recorded(_ => true)]
            : [.. query.Anchors.Select(anchor => query.Anchor switch
            {
                ClaimAnchor.Subject => OfSubject(anchor),
                ClaimAnchor.Entity => Recorded(claim => IsAbout(claim, anchor)),
                _ => Recorded(claim => claim.Source.Value == anchor),
            })]);
    }

    private static bool Hangs(RelationshipKey key, NodeId anchor, AnchorEnd end)
    {
        var either = end == AnchorEnd.Either || key.Type.Info().Symmetric;
        return (key.From == anchor && (either || end == AnchorEnd.From)) || (key.To == anchor && (either || end == AnchorEnd.To));
    }

    private bool Matches(Relationship item, RelationshipCriteria criteria, NodeId? anchor, Pin pin)
    {
        bool LiesIn(NodeId id) => CountryOf(VersionOf(id.Value, pin.KnownAt)) is { } country && criteria.Countries!.Contains(country);
        return criteria.Matches(item.Key, item.State)
            && (criteria.Countries is null
                || (anchor is { } end ? LiesIn(item.Other(end)) : LiesIn(item.Key.From) || LiesIn(item.Key.To)));
    }

    private List<Relationship> Ordered(IEnumerable<Relationship> items, RelationshipOrder order, NodeId? anchor, Pin pin)
    {
        string NameOfOther(Relationship item) => NameFolding.Fold(VersionOf(item.Other(anchor!.Value).Value, pin.KnownAt)!.Name);
        (DateOnly, DateOnly) Announced(Relationship item, DateOnly absent) =>
            item.State.AnnouncedOn is { } date ? (date.First, date.Last) : (absent, absent);

        var ordered = order switch
        {
            RelationshipOrder.AnnouncedDesc => items.OrderBy(item => item.State.AnnouncedOn is null)
                .ThenByDescending(item => Announced(item, DateOnly.MinValue)),
            RelationshipOrder.AnnouncedAsc => items.OrderBy(item => item.State.AnnouncedOn is null)
                .ThenBy(item => Announced(item, DateOnly.MinValue)),
            RelationshipOrder.ConfidenceDesc => items.OrderByDescending(item => item.State.Confidence),
            RelationshipOrder.Name => items.OrderBy(NameOfOther, ByCodePoint),
            _ => items.OrderByDescending(item => item.State.Stage.Firmness()).ThenBy(NameOfOther, ByCodePoint),
        };
        return [.. ordered.ThenBy(item => item.Id)];
    }

    private static string? CountryOf(Node? node) => node switch
    {
        Company company => company.Country,
        Facility facility => facility.Country,
        _ => null,
    };
}
