using IndustryGraph.Model;

namespace IndustryGraph.Questions.Tests;

/// <summary>Small imports to test with.</summary>
internal static class Drafts
{
    public static readonly Source Paper = new(new NodeId("paper"), "A paper");

    public static readonly Node[] Nodes =
    [
        new Company(new NodeId("acme"), "Acme"),
        new Company(new NodeId("bolt"), "Bolt"),
        new Company(new NodeId("cell"), "Cell"),
        new Facility(new NodeId("plant"), "The plant") { FacilityKind = "battery pack plant" },
        new Product(new NodeId("batteries"), "Batteries"),
        new Product(new NodeId("packs"), "Packs") { Broader = new NodeId("batteries") },
    ];

    public static Claim Supplies(string key, string from, string to) =>
        Relationship(key, RelationshipType.Supplies, from, to) with { Products = [new NodeId("packs")] };

    public static Claim Relationship(string key, RelationshipType type, string from, string to) => new()
    {
        Id = default,
        Source = default,
        Key = key,
        Subject = new RelationshipKey(type, new NodeId(from), new NodeId(to)),
        Stage = Stage.Signed,
        Statement = $"{from} and {to}.",
    };

    public static Claim Fact(string key, string entity, string predicate) => new()
    {
        Id = default,
        Source = default,
        Key = key,
        Subject = new FactKey(new NodeId(entity), FactKind.Attribute, predicate),
        Statement = $"{entity} has a {predicate}.",
        Text = "so",
    };

    /// <summary>All nodes and one source with these claims.</summary>
    public static ImportRequest Request(params Claim[] claims) => Of(Nodes, [Paper], claims);

    /// <summary>One source with these claims and no nodes.</summary>
    public static ImportRequest Only(params Claim[] claims) => Of([], [Paper], claims);

    /// <summary>These nodes and nothing else.</summary>
    public static ImportRequest OnlyNodes(params Node[] nodes) => Of(nodes, []);

    public static ImportRequest Of(Node[] nodes, Source[] sources, params Claim[] claims) => new()
    {
        Nodes = [.. nodes.Select((node, i) => new Draft<Node>(node, $"nodes.{i}"))],
        Sources = [.. sources.Select(source => new SourceDraft(
            new Draft<Source>(source, "source"), [.. claims.Select((claim, i) => new Draft<Claim>(claim, $"claims.{i}"))]))],
        Actor = "tester",
    };
}
