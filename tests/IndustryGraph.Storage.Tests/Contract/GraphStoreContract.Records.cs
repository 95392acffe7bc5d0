using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Get_GivesEachVersionOfANodeInItsTime()
    {
        var first = await RecordNodesAsync();
        var full = new Company(new NodeId("a"), "Ä \"A\" 日本")
        {
            Aliases = ["Aa", "A & Co"],
            CompanyKind = CompanyKind.JointVenture,
            Country = "VN",
            Industries = ["Batteries"],
            Identifiers = [new("lei", "5493"), new("ticker", "A:B")],
        };
        var second = await AppendAsync(new ChangeSet { Nodes = [full] });
        Assert.Equal(Sample.Company("a"), await GetAsync("a", At(first)));
        Assert.Equal(full, await GetAsync("a", At(second)));
        Assert.Null(await GetAsync("a", new Pin(Day, Instant.Beginning)));
    }

    [Fact]
    public async Task Get_KeepsEveryAttributeOfEveryKind()
    {
        Node[] nodes =
        [
            new Facility(new NodeId("f"), "F") { FacilityKind = "pack plant", Country = "VN", Place = "Hà Tĩnh" },
            new Product(new NodeId("p"), "P") { Aliases = ["PP"], Broader = new NodeId("q") },
            new Product(new NodeId("q"), "Q"),
            new Source(new NodeId("t"), "T")
            {
                Publisher = "P",
                Url = "https://example.org/t",
                PublishedOn = new DateOnly(2025, 8, 29),
                Tier = SourceTier.CompanyStatement,
                OriginKey = "o",
            },
        ];
        var revision = await AppendAsync(new ChangeSet { Nodes = nodes });
        Assert.Equal(nodes, await Store.GetAsync([.. nodes.Select(node => node.Slug)], At(revision), None));
    }

    [Fact]
    public async Task Get_KeepsEveryAttributeOfAClaim()
    {
        await RecordNodesAsync();
        var money = new Money(1.20m, 1.5m, Qualifier.About, "VND", new Money(45500m, null, Qualifier.UpTo, "USD"));
        Claim[] claims =
        [
            Sample.Claim(Sample.Key(RelationshipType.Owns, "a", "b"), "Key No. 1 ✓") with
            {
                Stage = Stage.Mou,
                Statement = "Ein Satz: \"wörtlich\"\n'; DROP TABLE claims; --",
                AnnouncedOn = PartialDate.Parse("2025-Q3"),
                ValidFrom = PartialDate.Parse("2024-H1/2025"),
                ValidTo = PartialDate.Parse("2027"),
                ExpectedStart = PartialDate.Parse("2026-03-14"),
                Products = [new NodeId("p"), new NodeId("q")],
                Value = money,
                Volume = new Quantity(7.50m, null, Qualifier.Over, "GWh", "year"),
                Share = 0.510m,
                Terms = ["one", ""],
                Locator = "paragraph 2",
                AttributedTo = "A",
                Confidence = 0.3,
                Rank = Rank.Preferred,
            },
            Sample.Claim(Sample.Fact("a", "Annual  capacity"), "2") with
            {
                Text = "",
                AsOf = PartialDate.Parse("2025"),
                By = PartialDate.Parse("2030"),
                Rank = Rank.Deprecated,
            },
        ];
        var revision = await ClaimAsync(claims);
        var expected = claims.Select(claim => claim with { KnownFrom = revision.At });
        Assert.Equal(expected, await Store.GetAsync([.. claims.Select(claim => claim.Slug)], At(revision), None));
    }

    [Fact]
    public async Task Get_GivesAClaimAsItReadAtTheMoment()
    {
        await RecordNodesAsync();
        var first = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        var second = await AppendAsync(new ChangeSet
        {
            Claims = [Sample.Claim(Sample.Supplies("a", "b"), "1", 2)],
            Closures = [new(new ClaimId("s--1"), new ClaimId("s--1--2"), null)],
        });
        var third = await AppendAsync(new ChangeSet { Closures = [new(new ClaimId("s--1--2"), null, "Withdrawn.")] });
        var open = Assert.IsType<Claim>(await GetAsync("s--1", At(first)));
        Assert.Equal((first.At, Instant.Open, null), (open.KnownFrom, open.KnownTo, open.SupersededBy));
        var corrected = Assert.IsType<Claim>(await GetAsync("s--1", At(second)));
        Assert.Equal((second.At, new ClaimId("s--1--2")), (corrected.KnownTo, corrected.SupersededBy!.Value));
        var retracted = Assert.IsType<Claim>(await GetAsync("s--1--2", At(third)));
        Assert.Equal((third.At, "Withdrawn."), (retracted.KnownTo, retracted.RetractedBecause));
        Assert.Null(await GetAsync("s--1--2", At(first)));
    }

    [Fact]
    public async Task Get_GivesARelationshipItsStateOfTheDay()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1") with
        {
            ValidFrom = PartialDate.Parse("2025"),
            ValidTo = PartialDate.Parse("2026"),
        });
        Assert.Null(await GetAsync("a--supplies--b", At(revision, "2024-12-31")));
        var standing = Assert.IsType<Relationship>(await GetAsync("a--supplies--b", At(revision, "2026-12-31")));
        Assert.Equal((Sample.Supplies("a", "b"), Stage.Signed), (standing.Key, standing.State.Stage));
        var lapsed = Assert.IsType<Relationship>(await GetAsync("a--supplies--b", At(revision, "2027-01-01")));
        Assert.Equal(Stage.Ended, lapsed.State.Stage);
    }

    [Fact]
    public async Task Get_GivesAFactUnderItsFirstSpelling()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync(Sample.Claim(Sample.Fact("a", "Annual capacity"), "1") with { Text = "one" });
        revision = await ClaimAsync(Sample.Claim(Sample.Fact("a", "annual  CAPACITY"), "2") with { Text = "two", AnnouncedOn = PartialDate.Parse("2025") });
        var fact = Assert.IsType<Fact>(await GetAsync("a--capacity--annual-capacity", At(revision)));
        Assert.Equal(("Annual capacity", "two"), (fact.Key.Predicate, fact.State.Text));
    }

    [Fact]
    public async Task Get_AnswersInTheOrderOfTheBatch()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        var found = await Store.GetAsync(["s--1", "nobody", "b", "a--supplies--b", "b", "", "a--supplies", "--"], At(revision), None);
        Assert.Equal(["s--1", null, "b", "a--supplies--b", "b", null, null, null], found.Select(record => record?.Slug));
    }

    [Fact]
    public async Task Get_WeighsClaimsByTheSourceAsItIsKnown()
    {
        await RecordNodesAsync();
        var before = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        var after = await AppendAsync(new ChangeSet { Nodes = [Sample.Source("s") with { Tier = SourceTier.Unconfirmed }] });
        var press = Assert.IsType<Relationship>(await GetAsync("a--supplies--b", At(before)));
        Assert.Equal((0.9, SourceTiers.Press), (press.State.Confidence, press.State.Tiers));
        var rumour = Assert.IsType<Relationship>(await GetAsync("a--supplies--b", At(after)));
        Assert.Equal((0.4, SourceTiers.Unconfirmed), (rumour.State.Confidence, rumour.State.Tiers));
    }
}
