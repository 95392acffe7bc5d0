using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;
using static IndustryGraph.Questions.Tests.Drafts;

namespace IndustryGraph.Questions.Tests;

public sealed class ImportRulesTests
{
    [Theory]
    [InlineData(RelationshipType.Supplies, "acme", "plant", "claims.0.subject.relationship.to", ProblemCodes.WrongKind)]
    [InlineData(RelationshipType.Supplies, "plant", "acme", "claims.0.subject.relationship.from", ProblemCodes.WrongKind)]
    [InlineData(RelationshipType.Operates, "acme", "bolt", "claims.0.subject.relationship.to", ProblemCodes.WrongKind)]
    [InlineData(RelationshipType.Operates, "plant", "plant2", "claims.0.subject.relationship.from", ProblemCodes.WrongKind)]
    [InlineData(RelationshipType.Owns, "acme", "packs", "claims.0.subject.relationship.to", ProblemCodes.WrongKind)]
    [InlineData(RelationshipType.Owns, "paper", "acme", "claims.0.subject.relationship.from", ProblemCodes.WrongKind)]
    [InlineData(RelationshipType.Owns, "nobody", "acme", "claims.0.subject.relationship.from", ProblemCodes.NotFound)]
    [InlineData(RelationshipType.PartnersWith, "acme", "nobody", "claims.0.subject.relationship", ProblemCodes.NotFound)]
    [InlineData(RelationshipType.Supplies, "acme", "acme", "claims.0.subject.relationship", ProblemCodes.BadValue)]
    public void Check_FindsEndsThatDoNotFit(RelationshipType type, string from, string to, string path, string code)
    {
        Node[] nodes = [.. Nodes, new Facility(new NodeId("plant2"), "Another plant") { FacilityKind = "plant" }];

        var problem = Assert.Single(Check(Of(nodes, [Paper], Relationship("a", type, from, to))));

        Assert.Equal((path, code), (problem.Path, problem.Code));
    }

    [Theory]
    [InlineData(RelationshipType.Operates, "acme", "plant")]
    [InlineData(RelationshipType.PartnersWith, "bolt", "acme")]
    [InlineData(RelationshipType.Acquires, "acme", "bolt")]
    public void Check_PassesEndsThatFit(RelationshipType type, string from, string to) =>
        Assert.Empty(Check(Request(Relationship("a", type, from, to))));

    [Theory]
    [InlineData("acme", null)]
    [InlineData("plant", null)]
    [InlineData("packs", ProblemCodes.WrongKind)]
    [InlineData("nobody", ProblemCodes.NotFound)]
    public void Check_WantsACompanyOrFacilityBehindAFact(string entity, string? code) =>
        Assert.Equal(code is null ? [] : [("claims.0.subject.fact.entity", code)], Found(Request(Fact("a", entity, "age"))));

    [Fact]
    public void Check_FindsProductsThatAreNone() => Assert.Equal(
        [("claims.0.products.1", ProblemCodes.NotFound), ("claims.0.products.2", ProblemCodes.WrongKind)],
        Found(Request(Supplies("a", "acme", "bolt") with
        {
            Products = [new NodeId("packs"), new NodeId("nothing"), new NodeId("bolt")],
        })));

    [Fact]
    public void Check_ReportsBrokenRulesUnderThePathOfTheDraft() => Assert.Equal(
        [
            ("nodes.0.country", ProblemCodes.BadValue),
            ("source.title", ProblemCodes.BadValue),
            ("claims.0.stage", ProblemCodes.BadValue),
        ],
        Found(Of(
            [new Company(new NodeId("acme"), "Acme") { Country = "Vietnam" }, .. Nodes[1..]],
            [new Source(new NodeId("paper"), " ")],
            Supplies("a", "acme", "bolt") with { Stage = null })));

    [Fact]
    public void Check_FindsOneKeyForTwoThings() => Assert.Equal(
        [("claims.2.key", ProblemCodes.DuplicateKey)],
        Found(Request(Supplies("a", "acme", "bolt"), Supplies("b", "acme", "bolt"), Supplies("a", "acme", "cell"))));

    [Fact]
    public void Check_AllowsOneKeyInTwoSources() =>
        Assert.Empty(Found(Of(Nodes, [Paper, new Source(new NodeId("journal"), "A journal")], Supplies("a", "acme", "bolt"))));

    [Fact]
    public void Check_FindsOneIdForTwoNodes() => Assert.Equal(
        [("nodes.1.id", ProblemCodes.DuplicateId), ("source.id", ProblemCodes.DuplicateId)],
        Found(Of([new Company(new NodeId("paper"), "A"), new Company(new NodeId("paper"), "B")], [Paper])));

    [Fact]
    public void Check_FindsIdsOfStandingRecordsOfAnotherKind() => Assert.Equal(
        [("nodes.0.id", ProblemCodes.IdTaken)],
        ImportRules.Check(OnlyNodes(Nodes[0]), _ => new Product(new NodeId("acme"), "Acme")).Select(item => (item.Path!, item.Code)));

    [Fact]
    public void Check_ReportsACircleOfProductsOnceAndWhereItIs()
    {
        var request = OnlyNodes(Product("x", "a"), Product("a", "b"), Product("b", "c"), Product("c", "a"));
        var problem = Assert.Single(Check(request));

        Assert.Equal(("nodes.1.broader", ProblemCodes.ProductCycle), (problem.Path, problem.Code));
        Assert.Contains("a, b, c, a", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_FindsACircleThroughStandingProducts()
    {
        var standing = new[] { Product("b", "c"), Product("c", "a"), Product("a", null) }.ToDictionary(node => node.Id);

        Assert.Equal(
            [("nodes.0.broader", ProblemCodes.ProductCycle)],
            ImportRules.Check(OnlyNodes(Product("a", "b")), id => standing.GetValueOrDefault(id)).Select(item => (item.Path!, item.Code)));
    }

    [Fact]
    public async Task Import_FindsACircleThroughProductsThatItDoesNotName()
    {
        var store = new WatchedStore();
        var importer = new Importer(store);
        var line = OnlyNodes(Product("a", null), Product("b", "c"), Product("c", "d"), Product("d", "a"));
        Assert.Empty((await importer.ImportAsync(line, default)).Problems);

        var outcome = await importer.ImportAsync(OnlyNodes(Product("a", "b")), default);

        Assert.Equal(ProblemCodes.ProductCycle, Assert.Single(outcome.Problems).Code);
    }

    private static Node Product(string id, string? broader) =>
        new Product(new NodeId(id), id) { Broader = broader is null ? null : new NodeId(broader) };

    private static IReadOnlyList<Problem> Check(ImportRequest request) => ImportRules.Check(request, _ => null);

    private static IEnumerable<(string, string)> Found(ImportRequest request) => Check(request).Select(item => (item.Path!, item.Code));
}
