namespace IndustryGraph.Model.Tests;

public sealed class NodeRulesTests
{
    private static readonly Company Sound = new(new NodeId("a"), "A") { Country = "VN", Aliases = ["AA"] };

    public static TheoryData<string, Node> Broken => new()
    {
        { "id", Sound with { Id = new NodeId("A") } },
        { "id", Sound with { Id = new NodeId("a--b") } },
        { "name", Sound with { Name = "" } },
        { "name", Sound with { Name = "\ud800" } },
        { "name", Sound with { Name = new string('x', NodeRules.MaxText + 1) } },
        { "aliases.0", Sound with { Aliases = [" "] } },
        { "country", Sound with { Country = "Vn" } },
        { "identifiers.0.value", Sound with { Identifiers = [new Identifier("lei", "")] } },
        { "kind", new Facility(new NodeId("f"), "F") { FacilityKind = "" } },
        { "broader", new Product(new NodeId("p"), "P") { Broader = new NodeId("p") } },
        { "title", new Source(new NodeId("s"), "") },
        { "url", new Source(new NodeId("s"), "S") { Url = "/page" } },
        { "url", new Source(new NodeId("s"), "S") { Url = "ftp://example.org" } },
        { "originKey", new Source(new NodeId("s"), "S") { OriginKey = "" } },
    };

    [Fact]
    public void Check_FindsNothingWrongWithASoundNode() => Assert.Empty(NodeRules.Check(Sound));

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_NamesTheFieldThatBreaksARule(string path, Node node) =>
        Assert.Equal([path], NodeRules.Check(node).Select(problem => problem.Path));
}
