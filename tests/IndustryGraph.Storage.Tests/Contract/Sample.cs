using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>Small records for tests, each with the least that it needs.</summary>
public static class Sample
{
    public static Company Company(string id, string? name = null) => new(new NodeId(id), name ?? id);

    public static Facility Facility(string id) => new(new NodeId(id), id) { FacilityKind = "plant" };

    public static Source Source(string id) => new(new NodeId(id), id);

    public static RelationshipKey Supplies(string from, string to) => Key(RelationshipType.Supplies, from, to);

    public static RelationshipKey Key(RelationshipType type, string from, string to) => new(type, new NodeId(from), new NodeId(to));

    public static FactKey Fact(string entity, string predicate) => new(new NodeId(entity), FactKind.Capacity, predicate);

    /// <summary>A claim of source "s": signed, if it is about a relationship.</summary>
    public static Claim Claim(ClaimSubject subject, string key, int edition = 1, string source = "s") => new()
    {
        Id = Model.Claim.IdOf(new NodeId(source), key, edition),
        Key = key,
        Source = new NodeId(source),
        Subject = subject,
        Stage = subject is RelationshipKey ? Stage.Signed : null,
        Statement = "It is said.",
    };

    public static IReadOnlySet<NodeId> Ids(params string[] ids) => ids.Select(id => new NodeId(id)).ToHashSet();
}
