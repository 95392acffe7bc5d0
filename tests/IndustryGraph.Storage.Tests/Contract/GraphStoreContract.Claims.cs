using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task FindFacts_OrdersByIdAndFilters()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync(
            Sample.Claim(Sample.Fact("b", "output"), "1"),
            Sample.Claim(Sample.Fact("a", "output"), "2"),
            Sample.Claim(new FactKey(new NodeId("a"), FactKind.Target, "cars by year"), "3") with { ValidTo = PartialDate.Parse("2025") });

        async Task Finds(FactQuery query, string day, params string[] expected)
        {
            var pages = await Store.FindFactsAsync(query, At(revision, day), PageRequest.All, None);
            Assert.Equal(expected, pages.Single().Items.Select(fact => fact.Slug));
        }

        const string A = "a--capacity--output", Cars = "a--target--cars-by-year", B = "b--capacity--output";
        await Finds(new(), "2025-06-01", A, Cars, B);
        await Finds(new(), "2026-01-01", A, B);
        await Finds(new() { Anchors = [new NodeId("a")] }, "2025-06-01", A, Cars);
        await Finds(new() { Entities = Sample.Ids("b") }, "2025-06-01", B);
        await Finds(new() { Kinds = new HashSet<FactKind> { FactKind.Target } }, "2025-06-01", Cars);
        await Finds(new() { PredicateSlug = "cars-by-year" }, "2025-06-01", Cars);
    }

    [Fact]
    public async Task FindClaims_OfASubjectComesBestFirst()
    {
        await RecordNodesAsync();
        var key = Sample.Supplies("a", "b");
        await ClaimAsync(
            Sample.Claim(key, "1") with { AnnouncedOn = PartialDate.Parse("2024"), ValidTo = PartialDate.Parse("2024") },
            Sample.Claim(key, "2") with { AnnouncedOn = PartialDate.Parse("2025") },
            Sample.Claim(key, "3") with { Rank = Rank.Deprecated });
        var revision = await AppendAsync(new ChangeSet
        {
            Claims = [Sample.Claim(key, "2", 2) with { AnnouncedOn = PartialDate.Parse("2025-06") }],
            Closures = [new(new ClaimId("s--2"), new ClaimId("s--2--2"), null)],
        });

        async Task Finds(ClaimQuery query, string day, params string[] expected)
        {
            var pages = await Store.FindClaimsAsync(query with { Anchors = ["a--supplies--b"] }, At(revision, day), PageRequest.All, None);
            Assert.Equal(expected, pages.Single().Items.Select(claim => claim.Slug));
        }

        await Finds(new(ClaimAnchor.Subject), "2026-01-01", "s--2--2", "s--1", "s--3");
        await Finds(new(ClaimAnchor.Subject) { IncludeClosed = true }, "2026-01-01", "s--2--2", "s--2", "s--1", "s--3");
        await Finds(new(ClaimAnchor.Subject) { Standing = true }, "2026-01-01", "s--2--2");
        await Finds(new(ClaimAnchor.Subject) { Standing = true, IncludeClosed = true }, "2024-06-01", "s--1");
        await Finds(new(ClaimAnchor.Subject) { Standing = true }, "2023-01-01");
    }

    [Fact]
    public async Task FindClaims_OfASourceComesAsRecordedThenById()
    {
        await RecordNodesAsync();
        await AppendAsync(new ChangeSet { Nodes = [Sample.Source("t")] });
        await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "9"), Sample.Claim(Sample.Fact("a", "x"), "10"));
        var revision = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "c"), "1"), Sample.Claim(Sample.Supplies("a", "c"), "1", source: "t"));
        var ofSource = new ClaimQuery(ClaimAnchor.Source) { Anchors = ["s", "t", "nobody"] };
        var pages = await Store.FindClaimsAsync(ofSource, At(revision), new PageRequest(2, After: null, Count: true), None);
        Assert.Equal([["s--10", "s--9"], ["t--1"], []], pages.Select(page => page.Items.Select(claim => claim.Slug).ToArray()));
        Assert.Equal([3, 1, 0], pages.Select(page => page.Counts!.Value.Total));
        var all = await Store.FindClaimsAsync(new ClaimQuery(ClaimAnchor.Source), At(revision), new PageRequest(9, After: "s--9"), None);
        Assert.Equal(["s--1", "t--1"], all.Single().Items.Select(claim => claim.Slug));
    }

    [Fact]
    public async Task FindClaims_OfAnEntityIsAboutItsRelationshipsAndFacts()
    {
        await RecordNodesAsync();
        await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "4"), Sample.Claim(Sample.Supplies("b", "c"), "3"));
        var before = await ClaimAsync(Sample.Claim(Sample.Fact("b", "output"), "2"), Sample.Claim(Sample.Fact("d", "output"), "1"));
        var after = await AppendAsync(new ChangeSet
        {
            Redirects = [new("d", "b")],
            Moves = [new(new ClaimId("s--1"), Sample.Fact("b", "output")), new(new ClaimId("s--4"), null)],
        });
        var ofEntity = new ClaimQuery(ClaimAnchor.Entity) { Anchors = ["b"] };
        var pages = await Store.FindClaimsAsync(ofEntity, At(before), PageRequest.All, None);
        Assert.Equal(["s--3", "s--4", "s--2"], pages.Single().Items.Select(claim => claim.Slug));
        pages = await Store.FindClaimsAsync(ofEntity, At(after), new PageRequest(2, After: "s--3"), None);
        Assert.Equal(["s--1", "s--2"], pages.Single().Items.Select(claim => claim.Slug));
    }

    [Fact]
    public async Task FindClaimsByKey_GivesTheLastOfEachKeyClosedOrNot()
    {
        await RecordNodesAsync();
        await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "k"), Sample.Claim(Sample.Supplies("a", "c"), "K ü"));
        await AppendAsync(new ChangeSet
        {
            Claims = [Sample.Claim(Sample.Supplies("a", "b"), "k", 2)],
            Closures = [new(new ClaimId("s--k"), new ClaimId("s--k--2"), null)],
        });
        await AppendAsync(new ChangeSet { Closures = [new(new ClaimId("s--k--2"), null, "Wrong.")] });
        var found = await Store.FindClaimsByKeyAsync(new NodeId("s"), ["none", "K ü", "k"], None);
        Assert.Equal([null, "K ü", "k"], found.Select(claim => claim?.Key));
        Assert.Equal(("s--k--2", "Wrong."), (found[2]!.Slug, found[2]!.RetractedBecause));
        Assert.Equal([null], await Store.FindClaimsByKeyAsync(new NodeId("nobody"), ["k"], None));
    }

    [Fact]
    public async Task ReadLog_TellsWhatHappenedInOrder()
    {
        var first = await AppendAsync(new ChangeSet
        {
            Nodes = [Sample.Company("a"), Sample.Company("b"), Sample.Company("c"), Sample.Source("s")],
            Actor = "editor",
        });
        var second = await AppendAsync(new ChangeSet
        {
            Claims = [Sample.Claim(Sample.Supplies("a", "b"), "2"), Sample.Claim(Sample.Supplies("a", "b"), "1")],
            Reason = "import",
        });
        var third = await AppendAsync(new ChangeSet
        {
            Redirects = [new("b", "c")],
            Moves = [new(new ClaimId("s--2"), Sample.Supplies("a", "c"))],
            Closures = [new(new ClaimId("s--1"), null, "Wrong.")],
            Reason = "the same",
        });
        LogEntry[] expected =
        [
            new(3, first.At, ChangeKind.NodeRecorded, "c", "editor", null),
            new(4, first.At, ChangeKind.SourceRecorded, "s", "editor", null),
            new(5, second.At, ChangeKind.ClaimRecorded, "s--2", null, "import"),
            new(6, second.At, ChangeKind.ClaimRecorded, "s--1", null, "import"),
            new(7, third.At, ChangeKind.NodesMerged, "b", null, "the same"),
            new(8, third.At, ChangeKind.ClaimRetracted, "s--1", null, "Wrong."),
        ];
        Assert.Equal(expected, await Store.ReadLogAsync(2, 100, None));
        Assert.Equal(expected[1..3], await Store.ReadLogAsync(3, 2, None));
        Assert.Empty(await Store.ReadLogAsync(8, 1, None));
    }

    [Fact]
    public async Task Append_MergesAndUnmerges()
    {
        await RecordNodesAsync();
        var before = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "c"), "1"), Sample.Claim(Sample.Supplies("a", "b"), "2"));
        var merged = await AppendAsync(new ChangeSet
        {
            Nodes = [Sample.Company("b") with { Aliases = ["a"] }],
            Redirects = [new("a", "b"), new("a--supplies--c", "b--supplies--c")],
            Moves = [new(new ClaimId("s--1"), Sample.Supplies("b", "c")), new(new ClaimId("s--2"), null)],
        });
        var apart = await AppendAsync(new ChangeSet
        {
            Redirects = [new("a", null), new("a--supplies--c", null)],
            Moves = [new(new ClaimId("s--1"), Sample.Supplies("a", "c")), new(new ClaimId("s--2"), Sample.Supplies("a", "b"))],
        });
        Assert.Equal("abcd", await FindNodesAsync(new NodeQuery(NodeKind.Company), At(before)));
        Assert.Equal("bcd", await FindNodesAsync(new NodeQuery(NodeKind.Company), At(merged)));
        Assert.Equal("abcd", await FindNodesAsync(new NodeQuery(NodeKind.Company), At(apart)));
        Assert.Equal("b", (await GetAsync("a", At(merged)))?.Slug);
        Assert.Equal("b--supplies--c", (await GetAsync("a--supplies--c", At(merged)))?.Slug);
        Assert.Equal(["b--supplies--c"], await FindSlugsAsync(new RelationshipQuery(RelationshipCriteria.Any), At(merged)));
        Assert.Equal(Sample.Supplies("b", "c"), Assert.IsType<Claim>(await GetAsync("s--1", At(merged))).Subject);
        Assert.Equal(Sample.Supplies("a", "b"), Assert.IsType<Claim>(await GetAsync("s--2", At(merged))).Subject);
        Assert.Equal(["b:a"], await FindNamesAsync(NameMatch.Exact, "a", merged));
        foreach (var pin in new[] { At(before), At(apart) })
        {
            Assert.Equal(["a--supplies--b", "a--supplies--c"], await FindSlugsAsync(new RelationshipQuery(RelationshipCriteria.Any), pin));
            Assert.Equal("a--supplies--c", (await GetAsync("a--supplies--c", pin))?.Slug);
        }

        await AppendAsync(new ChangeSet { Redirects = [new("a", "b")] });
        await RefusesAsync(new ChangeSet { Claims = [Sample.Claim(Sample.Supplies("a", "d"), "3")] });
    }
}
