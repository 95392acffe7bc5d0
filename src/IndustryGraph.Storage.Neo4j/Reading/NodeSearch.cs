using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Pages of nodes: one statement for all queries that are ordered alike.</summary>
internal static class NodeSearch
{
    private static readonly Dictionary<(NodeOrder, bool), string> Texts = (
        from order in Enum.GetValues<NodeOrder>()
        from byIds in new[] { false, true }
        select (order, byIds)).ToDictionary(key => key, key => TextOf(key.order, key.byIds));

    private static string Working => string.Join(
        ", ", Enum.GetValues<Stage>().Where(stage => stage.IsAtLeast(Stage.Talks)).Select(stage => $"'{EnumNames<Stage>.Of(stage)}'"));

    /// <exception cref="ArgumentException">A kind is none of a node.</exception>
    public static async Task<Page<Node>[]> RunAsync(
        PinnedReader reader, IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        if (queries.FirstOrDefault(query => query.Kind > NodeKind.Source) is { } wrong)
        {
            throw new ArgumentException($"A {wrong.Kind} is no node.", nameof(queries));
        }

        var found = new Page<Node>[queries.Count];
        foreach (var alike in Enumerable.Range(0, queries.Count).GroupBy(place => (queries[place].Order, queries[place].Ids is not null)))
        {
            int[] places = [.. alike];
            var parameters = new Dictionary<string, object?>
            {
                ["queries"] = places.Select(place => ParametersOf(queries[place])).ToArray(),
                ["page"] = Pages.ParametersOf(page),
            };
            var pages = await reader.ReadAsync(
                pin, Texts[alike.Key], parameters, rows => Pages.ReadAll(rows, places.Length, page, Read), cancellation).ConfigureAwait(false);
            for (var i = 0; i < places.Length; i++)
            {
                found[places[i]] = pages[i];
            }
        }

        return found;
    }

    private static Node Read(object item)
    {
        var parts = Rows.As<List<object>>(item, "item").ConvertAll(part => Rows.As<string>(part, "version"));
        return NodeProperties.ReadVersion(parts[0], parts[1], parts[2]);
    }

    private static Dictionary<string, object?> ParametersOf(NodeQuery query)
    {
        Dictionary<string, object?>? having = null;
        if (query.Having is { } condition)
        {
            having = CriteriaParameters.Of(condition.Criteria);
            having["end"] = EnumNames<AnchorEnd>.Of(condition.End);
        }

        return new()
        {
            ["kind"] = EnumNames<NodeKind>.Of(query.Kind),
            ["ids"] = CriteriaParameters.Ids(query.Ids),
            ["name"] = query.NameContains,
            ["countries"] = query.Countries?.ToArray(),
            ["industries"] = query.Industries?.Select(NodeProperties.Marked).ToArray(),
            ["companyKinds"] = CriteriaParameters.Names(query.CompanyKinds),
            ["facilityKinds"] = query.FacilityKinds?.ToArray(),
            ["broader"] = CriteriaParameters.Ids(query.Broader),
            ["having"] = having,
        };
    }

    private static string TextOf(NodeOrder order, bool byIds) =>
        $$"""
        UNWIND range(0, size($queries) - 1) AS place
        CALL {
        WITH place
        WITH $queries[place] AS q
        {{(byIds
            ? "UNWIND q.ids AS id MATCH (n:Record {id: id})-[:VERSION]->(v:Version {kind: q.kind})"
            : "MATCH (v:Version {kind: q.kind})<-[:VERSION]-(n:Record)")}}
        WHERE {{Fragments.IsKnown("v")}} AND {{Fragments.IsItself("n")}}
          AND (q.name IS NULL OR v.names CONTAINS q.name)
          AND (q.countries IS NULL OR v.country IN q.countries)
          AND (q.industries IS NULL OR any(industry IN q.industries WHERE v.industries CONTAINS industry))
          AND (q.companyKinds IS NULL OR v.companyKind IN q.companyKinds)
          AND (q.facilityKinds IS NULL OR v.facilityKind IN q.facilityKinds)
          AND (q.broader IS NULL OR v.broader IN q.broader)
        WITH n, v, q.having AS having
        WHERE having IS NULL OR EXISTS {
          MATCH (n)-[r:{{Fragments.AllTypes}}]-(other)
          WHERE {{Fragments.HangsAt("having.end")}}
            AND any(i IN range(0, size(r._knownFrom) - 1) WHERE {{Fragments.IsPinned("r")}} AND {{Fragments.Meets("having")}})
            AND (having.countries IS NULL OR {{Fragments.LiesIn("other", "having.countries")}})
        }
        WITH v{{(order == NodeOrder.RelationshipsDesc ? ", " + Degree + " AS degree" : "")}}
        ORDER BY {{(order == NodeOrder.RelationshipsDesc ? "degree DESC, " : "")}}v.folded, v.id
        WITH collect([v]) AS list
        WITH list, size(list) AS others
        {{Fragments.Page("[(x[0]).id, (x[0]).kind, (x[0]).json]")}}
        }
        RETURN place, total, others, previous, next, items
        """;

    private static string Degree =>
        $$"""
        COUNT {
          MATCH (n)-[r:{{Fragments.AllTypes}}]-()
          WHERE any(i IN range(0, size(r._knownFrom) - 1) WHERE {{Fragments.IsPinned("r")}} AND r._stages[i] IN [{{Working}}])
        }
        """;
}
