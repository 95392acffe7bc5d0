using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>Draws questions, and pins at and around every commit.</summary>
public sealed class RandomQueries(RandomChanges draw)
{
    public Pin Pin(IReadOnlyList<Instant> commits)
    {
        var known = new Instant(Math.Max(0, draw.Draw(commits).Ticks - draw.Number(2)));
        return new Pin(draw.Draw<DateOnly>([new(2023, 6, 1), new(2024, 3, 1), new(2024, 6, 30), new(2025, 2, 1), new(2026, 7, 1)]), known);
    }

    /// <param name="ids">What may stand at the bounds.</param>
    public PageRequest Page(IReadOnlyList<string> ids)
    {
        var limit = draw.Draw([0, 1, 2, 3, 50, int.MaxValue]);
        string? Bound() => draw.Chance(40) && ids.Count > 0 ? draw.Draw(ids) : null;
        return new PageRequest(limit, Bound(), Bound(), draw.Chance(40), draw.Chance(50));
    }

    public RelationshipQuery Relationships() => new(Criteria())
    {
        Anchors = Anchors(),
        End = (AnchorEnd)draw.Number(3),
        Order = (RelationshipOrder)draw.Number(5),
    };

    public RelationshipCriteria Criteria() => new()
    {
        Types = Some<RelationshipType>(70, 30),
        Stages = Some<Stage>(70, 50),
        Products = draw.Chance(20) ? draw.ProductSet() : null,
        MinConfidence = draw.Chance(20) ? draw.Draw([0.36, 0.45, 0.9]) : null,
        Tiers = draw.Chance(20) ? (SourceTiers)draw.Number(32) : null,
        AnnouncedFrom = draw.Chance(20) ? new DateOnly(2024, 6, 1) : null,
        AnnouncedTo = draw.Chance(20) ? new DateOnly(2024, 12, 31) : null,
        Involving = draw.Chance(20) ? Sample.Ids(draw.Entity(), draw.Entity(), "nobody") : null,
        Countries = draw.Chance(20) ? new HashSet<string> { "VN" } : null,
    };

    public NodeQuery Nodes() => new((NodeKind)draw.Number(4))
    {
        Ids = draw.Chance(20) ? Sample.Ids(draw.Entity(), draw.Entity(), "p", "s", "nobody") : null,
        NameContains = draw.Chance(20) ? draw.Draw(["o", "toyo", "vin f", "日"]) : null,
        Countries = draw.Chance(15) ? new HashSet<string> { "VN" } : null,
        Industries = draw.Chance(15) ? new HashSet<string> { "batteries" } : null,
        CompanyKinds = Some<CompanyKind>(15, 50),
        FacilityKinds = draw.Chance(15) ? new HashSet<string> { "plant" } : null,
        Broader = draw.Chance(15) ? Sample.Ids("p") : null,
        Having = draw.Chance(30) ? ((AnchorEnd)draw.Number(3), Criteria()) : null,
        Order = (NodeOrder)draw.Number(2),
    };

    public FactQuery Facts() => new()
    {
        Anchors = Anchors(),
        Entities = draw.Chance(30) ? Sample.Ids(draw.Entity(), draw.Entity()) : null,
        Kinds = Some<FactKind>(30, 50),
        PredicateSlug = draw.Chance(30) ? "annual-capacity" : null,
    };

    public ClaimQuery Claims(IReadOnlyList<string> slugs) => new((ClaimAnchor)draw.Number(3))
    {
        Anchors = draw.Chance(80) ? [draw.Draw(slugs), draw.Draw(slugs), draw.Draw(["s", "t"]), draw.Entity()] : null,
        Standing = draw.Chance(50),
        IncludeClosed = draw.Chance(50),
    };

    public NameQuery Names() => new(
        (NameMatch)draw.Number(3),
        ["Toyota", "TOYTA", "vin fast", "hon", "x1", "LEI:x1", "a:b", "b", "日", "", draw.Name()],
        new HashSet<NodeKind> { NodeKind.Company, (NodeKind)draw.Number(4) },
        draw.Draw([0, 1, 2, 20]));

    private NodeId[]? Anchors() => draw.Chance(80)
        ? [new NodeId(draw.Entity()), new NodeId(draw.Entity()), new NodeId("nobody")]
        : null;

    private HashSet<T>? Some<T>(int percent, int each)
        where T : struct, Enum => draw.Chance(percent) ? [.. Enum.GetValues<T>().Where(_ => draw.Chance(each))] : null;
}
