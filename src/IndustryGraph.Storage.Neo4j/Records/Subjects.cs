using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The subjects of claims as properties, and what their slugs tell.</summary>
internal static class Subjects
{
    private const string Joint = "--";

    private static readonly Dictionary<string, RelationshipType> Types =
        RelationshipTypes.All.ToDictionary(info => info.Type.Slug(), info => info.Type);

    /// <summary>The key that the id of a relationship is minted from; null of every other slug.</summary>
    public static RelationshipKey? KeyOf(string slug) =>
        slug.Split(Joint) is [{ Length: > 0 } from, var type, { Length: > 0 } to] && Types.TryGetValue(type, out var known)
            ? new RelationshipKey(known, new NodeId(from), new NodeId(to)) is var key && key.Slug == slug ? key : null
            : null;

    public static RelationshipKey RelationshipOf(string slug) =>
        KeyOf(slug) ?? throw Damage.In($"'{slug}' is no id of a relationship");

    /// <summary>Writes what identifies a subject.</summary>
    public static void Put(Dictionary<string, object?> properties, ClaimSubject subject)
    {
        properties["subject"] = subject.Slug;
        switch (subject)
        {
            case RelationshipKey key:
                properties["type"] = EnumNames<RelationshipType>.Of(key.Type);
                properties["from"] = key.From.Value;
                properties["to"] = key.To.Value;
                break;
            case FactKey key:
                properties["entity"] = key.Entity.Value;
                properties["factKind"] = EnumNames<FactKind>.Of(key.Kind);
                properties["predicate"] = key.Predicate;
                break;
        }
    }

    public static ClaimSubject Read(in Properties properties) => properties.Has("type")
        ? new RelationshipKey(properties.Enum<RelationshipType>("type"), new NodeId(properties.Text("from")), new NodeId(properties.Text("to")))
        : new FactKey(new NodeId(properties.Text("entity")), properties.Enum<FactKind>("factKind"), properties.Text("predicate"));

    /// <summary>The entities that a subject is about, the first of them the one whose ABOUT bears the subject.</summary>
    public static NodeId[] Ends(ClaimSubject subject) => subject switch
    {
        RelationshipKey key => [key.From, key.To],
        FactKey key => [key.Entity],
        _ => [],
    };
}
