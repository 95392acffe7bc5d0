using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task FindNodes_OrdersByFoldedNameThenId()
    {
        var revision = await AppendAsync(new ChangeSet
        {
            Nodes = [Sample.Company("c", "beta"), Sample.Company("b", "Béta"), Sample.Company("a", "gamma"), Sample.Company("d", "Alpha"), Sample.Source("s")],
        });
        Assert.Equal("dbca", await FindNodesAsync(new NodeQuery(NodeKind.Company), At(revision)));
        Assert.Equal("bc", await FindNodesAsync(new NodeQuery(NodeKind.Company), At(revision), new PageRequest(2, After: "d")));
        Assert.Equal("ca", await FindNodesAsync(new NodeQuery(NodeKind.Company), At(revision), new PageRequest(2, FromEnd: true)));
    }

    [Fact]
    public async Task FindNodes_OrdersByRelationshipsFromTalksToOperational()
    {
        await RecordNodesAsync();
        var revision = await ClaimAsync(
            Sample.Claim(Sample.Supplies("b", "c"), "1"),
            Sample.Claim(Sample.Supplies("d", "c"), "2") with { Stage = Stage.Talks },
            Sample.Claim(Sample.Supplies("a", "b"), "3") with { Stage = Stage.Rumoured },
            Sample.Claim(Sample.Supplies("a", "d"), "4") with { Stage = Stage.Denied });
        Assert.Equal("cbda", await FindNodesAsync(new NodeQuery(NodeKind.Company) { Order = NodeOrder.RelationshipsDesc }, At(revision)));
    }

    [Fact]
    public async Task FindNodes_MeetsEachCondition()
    {
        var revision = await AppendAsync(new ChangeSet
        {
            Nodes =
            [
                Sample.Company("a", "Việt Nam") with { Country = "VN", Industries = ["Cars", "Pin Mặt"], CompanyKind = CompanyKind.Brand },
                Sample.Company("b") with { Aliases = ["Vietcong"], Identifiers = [new("lei", "viet")] },
                new Facility(new NodeId("f"), "f") { FacilityKind = "Pack  Plant", Country = "VN" },
                new Product(new NodeId("p"), "p") { Broader = new NodeId("q") },
                new Product(new NodeId("q"), "q"),
                Sample.Source("s"),
            ],
        });
        revision = await ClaimAsync(Sample.Claim(Sample.Supplies("a", "b"), "1"));
        var pin = At(revision);
        var company = new NodeQuery(NodeKind.Company);
        Assert.Equal("b", await FindNodesAsync(company with { Ids = Sample.Ids("b", "f", "x") }, pin));
        Assert.Equal("ba", await FindNodesAsync(company with { NameContains = "viet" }, pin));
        Assert.Equal("a", await FindNodesAsync(company with { NameContains = "viet nam" }, pin));
        Assert.Equal("a", await FindNodesAsync(company with { Countries = new HashSet<string> { "VN", "KR" } }, pin));
        Assert.Equal("a", await FindNodesAsync(company with { Industries = new HashSet<string> { "pin mat" } }, pin));
        Assert.Equal("a", await FindNodesAsync(company with { CompanyKinds = new HashSet<CompanyKind> { CompanyKind.Brand } }, pin));
        Assert.Equal("f", await FindNodesAsync(new NodeQuery(NodeKind.Facility) { FacilityKinds = new HashSet<string> { "pack plant" } }, pin));
        Assert.Equal("", await FindNodesAsync(new NodeQuery(NodeKind.Facility) { Industries = new HashSet<string> { "cars" } }, pin));
        Assert.Equal("p", await FindNodesAsync(new NodeQuery(NodeKind.Product) { Broader = Sample.Ids("q") }, pin));
        Assert.Equal("b", await FindNodesAsync(company with { Having = (AnchorEnd.To, RelationshipCriteria.Any) }, pin));
        Assert.Equal("a", await FindNodesAsync(company with { Having = (AnchorEnd.From, RelationshipCriteria.Any) }, pin));
        Assert.Equal(
            "b", await FindNodesAsync(company with { Having = (AnchorEnd.Either, new() { Countries = new HashSet<string> { "VN" } }) }, pin));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await FindNodesAsync(new NodeQuery(NodeKind.Claim), pin));
    }

    [Fact]
    public async Task FindNodes_ReadsNamesAsTheyWereKnown()
    {
        var first = await AppendAsync(new ChangeSet { Nodes = [Sample.Company("a", "Alpha"), Sample.Company("b", "Beta")] });
        var second = await AppendAsync(new ChangeSet { Nodes = [Sample.Company("a", "Omega")] });
        Assert.Equal("ab", await FindNodesAsync(new NodeQuery(NodeKind.Company), At(first)));
        Assert.Equal("ba", await FindNodesAsync(new NodeQuery(NodeKind.Company), At(second)));
    }

    [Fact]
    public async Task FindNames_FindsExactlyByNameOrAlias()
    {
        var revision = await AppendAsync(new ChangeSet
        {
            Nodes = [Sample.Company("b", "VinFast") with { Aliases = ["VF", "vf"] }, Sample.Company("a", "Vf"), Sample.Source("s") with { Aliases = ["VF"] }],
        });
        Assert.Equal(["a:Vf", "b:VF"], await FindNamesAsync(NameMatch.Exact, "vF ", revision));
        Assert.Equal(["b:VinFast"], await FindNamesAsync(NameMatch.Exact, "VINFAST", revision));
        Assert.Empty(await FindNamesAsync(NameMatch.Exact, "Vin", revision));
    }

    [Fact]
    public async Task FindNames_RanksByLikenessOfTrigrams()
    {
        var revision = await AppendAsync(new ChangeSet
        {
            Nodes = [Sample.Company("c", "VinFast") with { Aliases = ["Vinfst Auto"] }, Sample.Company("b", "Fast"), Sample.Company("a", "FAST"), Sample.Company("d", "Toyota")],
        });
        Assert.Equal(["c:VinFast", "a:FAST", "b:Fast"], await FindNamesAsync(NameMatch.Similar, "Vinfast", revision));
        Assert.Equal(["c:Vinfst Auto"], await FindNamesAsync(NameMatch.Similar, "Vinfst A", revision, limit: 1));
        Assert.Empty(await FindNamesAsync(NameMatch.Similar, "日本", revision));
    }

    [Fact]
    public async Task FindNames_FindsByIdentifierWithoutCase()
    {
        var revision = await AppendAsync(new ChangeSet
        {
            Nodes =
            [
                Sample.Company("a") with { Identifiers = [new("lei", "AB1"), new("ticker", "X:Y")] },
                Sample.Company("b") with { Identifiers = [new("isin", "ab1")] },
            ],
        });
        Assert.Equal(["a:lei:AB1", "b:isin:ab1"], await FindNamesAsync(NameMatch.Identifier, "Ab1", revision));
        Assert.Equal(["b:isin:ab1"], await FindNamesAsync(NameMatch.Identifier, "ISIN:AB1", revision));
        Assert.Equal(["a:ticker:X:Y"], await FindNamesAsync(NameMatch.Identifier, "x:y", revision));
    }

    private async Task<string> FindNodesAsync(NodeQuery query, Pin pin, PageRequest? page = null) =>
        string.Concat((await Store.FindNodesAsync([query], pin, page ?? PageRequest.All, None)).Single().Items.Select(node => node.Slug));

    private async Task<string[]> FindNamesAsync(NameMatch match, string text, Revision revision, int limit = 10)
    {
        var query = new NameQuery(match, [text], new HashSet<NodeKind> { NodeKind.Company }, limit);
        var found = await Store.FindNamesAsync(query, At(revision), None);
        return [.. found.Single().Select(candidate => $"{candidate.Node.Slug}:{candidate.Matched}")];
    }
}
