using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task FindRelationships_GivesAListForEachAnchorInTurn()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync(
            Sample.Claim(Sample.Supplies("a", "b"), "1"), Sample.Claim(Sample.Supplies("c", "a"), "2"), Sample.Claim(Sample.Supplies("b", "c"), "3"));
        var query = new RelationshipQuery(RelationshipCriteria.Any)
        {
            Anchors = [new NodeId("a"), new NodeId("nobody"), new NodeId("d"), new NodeId("a")],
        };
        var pages = await Store.FindRelationshipsAsync(query, At(revision), PageRequest.All, None);
        string[] ofA = ["a--supplies--b", "c--supplies--a"];
        Assert.Equal([ofA, [], [], ofA], pages.Select(page => page.Items.Select(item => item.Slug).ToArray()));
    }

    [Fact]
    public async Task FindRelationships_LooksAtTheEndAskedForAndAtBothOfSymmetricTypes()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync(
            Sample.Claim(Sample.Supplies("b", "c"), "1"),
            Sample.Claim(Sample.Supplies("a", "b"), "2"),
            Sample.Claim(Sample.Key(RelationshipType.PartnersWith, "b", "a"), "3"));
        Assert.Equal(["a--partners-with--b", "b--supplies--c"], await FindSlugsAsync(Around("b", AnchorEnd.From), At(revision)));
        Assert.Equal(["a--partners-with--b", "a--supplies--b"], await FindSlugsAsync(Around("b", AnchorEnd.To), At(revision)));
        Assert.Equal(3, (await FindSlugsAsync(Around("b"), At(revision))).Length);
    }

    [Fact]
    public async Task FindRelationships_CountsRelationshipsAndEntitiesAtTheOtherEnd()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync(
            Sample.Claim(Sample.Supplies("a", "b"), "1"),
            Sample.Claim(Sample.Supplies("b", "a"), "2"),
            Sample.Claim(Sample.Key(RelationshipType.Owns, "a", "c"), "3"));
        var page = await FindAsync(Around("a"), At(revision), PageRequest.CountOnly);
        Assert.Equal(new ListCounts(3, 2), page.Counts);
        Assert.Empty(page.Items);
        var all = new RelationshipQuery(RelationshipCriteria.Any);
        Assert.Equal(new ListCounts(3, 3), (await FindAsync(all, At(revision), PageRequest.CountOnly)).Counts);
        Assert.Null((await FindAsync(all, At(revision))).Counts);
    }

    [Fact]
    public async Task FindRelationships_MeetsEachCriterion()
    {
        await AppendAsync(new ChangeSet
        {
            Nodes =
            [
                Sample.Company("a") with { Country = "KR" }, Sample.Company("b") with { Country = "VN" }, Sample.Company("c"),
                Sample.Facility("f") with { Country = "VN" }, Sample.Source("s"), Sample.Source("t") with { Tier = SourceTier.Filing },
            ],
        });
        var revision = await ClaimAsync(
            Sample.Claim(Sample.Supplies("a", "b"), "1", source: "t") with
            {
                Products = [new NodeId("p"), new NodeId("q")],
                AnnouncedOn = PartialDate.Parse("2025-Q2"),
            },
            Sample.Claim(Sample.Key(RelationshipType.Operates, "c", "f"), "2") with { Stage = Stage.Operational, Confidence = 0.5 });

        async Task Finds(RelationshipCriteria criteria, params string[] expected) =>
            Assert.Equal(expected, await FindSlugsAsync(new RelationshipQuery(criteria), At(revision)));

        const string First = "a--supplies--b", Second = "c--operates--f";
        await Finds(RelationshipCriteria.Any, First, Second);
        await Finds(new() { Types = new HashSet<RelationshipType> { RelationshipType.Operates } }, Second);
        await Finds(new() { Types = new HashSet<RelationshipType>() });
        await Finds(new() { Stages = new HashSet<Stage> { Stage.Signed, Stage.Mou } }, First);
        await Finds(new() { Products = Sample.Ids("q", "z") }, First);
        await Finds(new() { MinConfidence = 0.45 }, First, Second);
        await Finds(new() { MinConfidence = 0.4501 }, First);
        await Finds(new() { Tiers = SourceTiers.Press | SourceTiers.Unconfirmed }, Second);
        await Finds(new() { AnnouncedFrom = new DateOnly(2025, 6, 30) }, First);
        await Finds(new() { AnnouncedFrom = new DateOnly(2025, 7, 1) });
        await Finds(new() { AnnouncedTo = new DateOnly(2025, 4, 1) }, First);
        await Finds(new() { Involving = Sample.Ids("f", "nobody") }, Second);
        await Finds(new() { Countries = new HashSet<string> { "KR" } }, First);
        await Finds(new() { Countries = new HashSet<string> { "VN" } }, First, Second);
        Assert.Empty(await FindSlugsAsync(Around("a") with { Criteria = new() { Countries = new HashSet<string> { "KR" } } }, At(revision)));
        Assert.Equal([First], await FindSlugsAsync(Around("a") with { Criteria = new() { Countries = new HashSet<string> { "VN" } } }, At(revision)));
    }

    [Fact]
    public async Task FindRelationships_KnowsFiveOrders()
    {
        await AppendAsync(new ChangeSet
        {
            Nodes =
            [
                Sample.Company("a"), Sample.Company("b", "Zulu"), Sample.Company("c", "ábel"), Sample.Company("d", "Mike"), Sample.Company("e", "MIKE"),
                Sample.Source("s"),
            ],
        });
        var revision = await ClaimAsync(
            Sample.Claim(Sample.Supplies("a", "b"), "1") with { AnnouncedOn = PartialDate.Parse("2025"), Stage = Stage.Denied, Confidence = 0.5 },
            Sample.Claim(Sample.Supplies("a", "c"), "2") with { AnnouncedOn = PartialDate.Parse("2025-01"), Stage = Stage.Operational },
            Sample.Claim(Sample.Supplies("a", "d"), "3") with { AnnouncedOn = PartialDate.Parse("2025-01-01/2025-12"), Stage = Stage.Rumoured },
            Sample.Claim(Sample.Supplies("a", "e"), "4") with { Stage = Stage.Rumoured, Confidence = 0.7 });

        async Task Orders(RelationshipOrder order, string expected) =>
            Assert.Equal(expected, string.Concat((await FindAsync(Around("a") with { Order = order }, At(revision))).Items.Select(item => item.Key.To.Value)));

        await Orders(RelationshipOrder.AnnouncedDesc, "bdce");
        await Orders(RelationshipOrder.AnnouncedAsc, "cbde");
        await Orders(RelationshipOrder.ConfidenceDesc, "cdeb");
        await Orders(RelationshipOrder.Name, "cdeb");
        await Orders(RelationshipOrder.StageDesc, "cdeb");
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await FindAsync(new RelationshipQuery(RelationshipCriteria.Any) { Order = RelationshipOrder.Name }, At(revision)));
    }

    [Fact]
    public async Task FindRelationships_BreaksTiesByCodePoint()
    {
        // A prefix comes before what it begins, and a hyphen before letters and digits.
        string[] ids = ["a", "a-b", "a0", "ab", "é", "日", "𝐚"];
        await AppendAsync(new ChangeSet { Nodes = [.. ids.Reverse().Where(id => Slug.IsValid(id)).Select(id => Sample.Company(id)), Sample.Company("x"), Sample.Source("s")] });
        var revision = await ClaimAsync([.. ids.Where(Slug.IsValid).Reverse().SelectMany((id, i) => new[]
        {
            Sample.Claim(Sample.Supplies(id, "x"), $"1-{i}"), Sample.Claim(Sample.Supplies("x", id), $"2-{i}"),
        })]);
        var slugs = await FindSlugsAsync(new RelationshipQuery(RelationshipCriteria.Any), At(revision));
        Assert.Equal(slugs.Order(Comparer<string>.Create(Slug.Compare)), slugs);
        Assert.True(slugs.Length >= 12);
    }

    [Fact]
    public async Task FindRelationships_PagesForwardAndBackward()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync([.. "bcd".Select(to => Sample.Claim(Sample.Supplies("a", to.ToString()), to.ToString()))]);
        const string B = "a--supplies--b", C = "a--supplies--c", D = "a--supplies--d";

        async Task Pages(PageRequest request, string[] items, bool previous, bool next)
        {
            var page = await FindAsync(Around("a"), At(revision), request);
            Assert.Equal(items, page.Items.Select(item => item.Slug));
            Assert.Equal((previous, next), (page.HasPrevious, page.HasNext));
        }

        await Pages(new(2), [B, C], false, true);
        await Pages(new(2, After: C), [D], true, false);
        await Pages(new(2, After: D), [], true, false);
        await Pages(new(2, FromEnd: true), [C, D], true, false);
        await Pages(new(2, Before: C, FromEnd: true), [B], false, true);
        await Pages(new(1, After: B, Before: D), [C], true, true);
        await Pages(new(0), [], false, true);
        await Pages(new(2, After: D, Before: B), [], true, false);
        await Pages(new(2, After: "b--supplies--a"), [], false, false);
        await Pages(new(2, Before: "nonsense"), [], false, false);
    }
}
