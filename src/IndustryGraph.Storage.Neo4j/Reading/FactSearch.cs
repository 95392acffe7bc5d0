using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Pages of facts, at entities or over the whole graph: one statement for all entities.</summary>
internal static class FactSearch
{
    private static readonly string Rest =
        $$"""
        UNWIND {{Fragments.Pinned("fact")}} AS i
        WITH fact, i ORDER BY fact.id
        WITH collect([fact, i]) AS list
        WITH list, size(list) AS others
        {{Fragments.Page("[(x[0]).entity, (x[0]).factKind, (x[0]).predicate, (x[0])._states[x[1]]]")}}
        """;

    private static readonly string Anchored =
        $$"""
        UNWIND range(0, size($anchors) - 1) AS place
        CALL {
        WITH place
        MATCH (:Record {id: $anchors[place]})-[:HAS_FACT]->(fact)
        WHERE ($where.kinds IS NULL OR fact.factKind IN $where.kinds) AND ($where.predicate IS NULL OR fact.predicateSlug = $where.predicate)
        {{Rest}}
        }
        RETURN place, total, others, previous, next, items
        """;

    private static readonly string Whole =
        $$"""
        MATCH (fact:Fact|WithdrawnFact)
        WHERE ($where.kinds IS NULL OR fact.factKind IN $where.kinds) AND ($where.predicate IS NULL OR fact.predicateSlug = $where.predicate)
          AND ($where.entities IS NULL OR fact.entity IN $where.entities)
        {{Rest}}, 0 AS place
        """;

    public static Task<Page<Fact>[]> RunAsync(
        PinnedReader reader, FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["where"] = new Dictionary<string, object?>
            {
                ["kinds"] = CriteriaParameters.Names(query.Kinds),
                ["predicate"] = query.PredicateSlug,
                ["entities"] = CriteriaParameters.Ids(query.Entities),
            },
            ["page"] = Pages.ParametersOf(page),
        };
        if (query.Anchors is null)
        {
            return reader.ReadAsync(pin, Whole, parameters, rows => Pages.ReadAll(rows, 1, page, Read), cancellation);
        }

        parameters["anchors"] = query.Anchors.Select(anchor => anchor.Value).ToArray();
        return reader.ReadAsync(pin, Anchored, parameters, rows => Pages.ReadAll(rows, query.Anchors.Count, page, Read), cancellation);
    }

    private static Fact Read(object item)
    {
        var parts = Rows.As<List<object>>(item, "item").ConvertAll(part => Rows.As<string>(part, "fact"));
        var key = new FactKey(new NodeId(parts[0]), EnumNames<FactKind>.Read(System.Text.Encoding.UTF8.GetBytes(parts[1])), parts[2]);
        return new Fact(key, StateJson.ReadFact(parts[3]));
    }
}
