using IndustryGraph.Model;

namespace IndustryGraph.Server.Seeding;

/// <summary>Reads what a claim is about.</summary>
internal static class ClaimSubjectEntry
{
    /// <returns>The subject, null where it cannot be told; and the fields of the fact, null where it is none.</returns>
    public static (ClaimSubject? Subject, Fields? Fact) Read(SeedDocument document, Fields claim)
    {
        var fields = claim.Section("subject", "relationship", "fact");
        if (fields is null || fields.Has("relationship") == fields.Has("fact"))
        {
            document.Report(claim.PathOf("subject"), "A claim is about one thing: a relationship or a fact.");
            return (null, null);
        }

        if (fields.Section("relationship", "type", "from", "to") is { } relationship)
        {
            return (Relationship(document, relationship), null);
        }

        var fact = fields.Section("fact", "entity", "kind", "predicate", "text", "asOf", "by")!;
        var entity = fact.Needed("entity");
        fact.Needed("kind");
        return entity is null || fact.Choice<FactKind>("kind") is not { } kind
            ? (null, fact)
            : (new FactKey(new NodeId(entity), kind, fact.Text("predicate") ?? ""), fact);
    }

    private static RelationshipKey? Relationship(SeedDocument document, Fields fields)
    {
        string? type = fields.Needed("type"), from = fields.Needed("from"), to = fields.Needed("to");
        if (type is null || from is null || to is null || fields.Choice<RelationshipType>("type") is not { } known)
        {
            return null;
        }

        var key = new RelationshipKey(known, new NodeId(from), new NodeId(to));
        if (key.From.Value != from)
        {
            document.Report(fields.Path, $"Of {type} the smaller id comes first: from: {to}, to: {from}.");
        }

        return key;
    }
}
