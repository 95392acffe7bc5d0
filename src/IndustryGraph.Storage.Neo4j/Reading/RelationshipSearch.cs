using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Pages of relationships, at anchors or over the whole graph: one statement for all anchors.</summary>
internal static class RelationshipSearch
{
    private static readonly Dictionary<(RelationshipOrder, Walk), string> Anchored = (
        from order in Enum.GetValues<RelationshipOrder>()
        from walk in Enum.GetValues<Walk>()
        select (order, walk)).ToDictionary(key => key, key => AtAnchors(key.order, key.walk));

    private static readonly Dictionary<RelationshipOrder, string> Whole =
        Enum.GetValues<RelationshipOrder>().Where(order => !IsNamed(order)).ToDictionary(order => order, Everywhere);

    /// <summary>How a statement goes from an anchor. Where only types of flow are wanted, it need not look at the others.</summary>
    private enum Walk
    {
        Any,
        FlowOut,
        FlowIn,
        FlowEither,
    }

    /// <exception cref="ArgumentException">The order needs anchors, and there are none.</exception>
    public static Task<Page<Relationship>[]> RunAsync(
        PinnedReader reader, RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        if (query.Anchors is null && IsNamed(query.Order))
        {
            throw new ArgumentException("The orders Name and StageDesc need anchors.", nameof(query));
        }

        var parameters = new Dictionary<string, object?>
        {
            ["where"] = CriteriaParameters.Of(query.Criteria),
            ["page"] = Pages.ParametersOf(page),
        };
        if (query.Anchors is null)
        {
            return reader.ReadAsync(pin, Whole[query.Order], parameters, rows => Pages.ReadAll(rows, 1, page, Read), cancellation);
        }

        parameters["anchors"] = query.Anchors.Select(anchor => anchor.Value).ToArray();
        parameters["end"] = EnumNames<AnchorEnd>.Of(query.End);
        return reader.ReadAsync(
            pin, Anchored[(query.Order, WalkOf(query))], parameters, rows => Pages.ReadAll(rows, query.Anchors.Count, page, Read), cancellation);
    }

    public static Relationship Read(string slug, string state) => new(Subjects.RelationshipOf(slug), StateJson.ReadRelationship(state));

    private static Relationship Read(object item)
    {
        var pair = Rows.As<List<object>>(item, "item");
        return Read(Rows.As<string>(pair[0], "id"), Rows.As<string>(pair[1], "state"));
    }

    private static bool IsNamed(RelationshipOrder order) => order is RelationshipOrder.Name or RelationshipOrder.StageDesc;

    private static Walk WalkOf(RelationshipQuery query) =>
        query.Criteria.Types is not { } types || !types.All(type => type.Info().Flow) ? Walk.Any
        : query.End == AnchorEnd.From ? Walk.FlowOut
        : query.End == AnchorEnd.To ? Walk.FlowIn
        : Walk.FlowEither;

    private static string AtAnchors(RelationshipOrder order, Walk walk) =>
        $$"""
        UNWIND range(0, size($anchors) - 1) AS place
        CALL {
        WITH place
        MATCH (n:Record {id: $anchors[place]}){{Pattern(walk)}}(other:Record)
        {{(walk == Walk.Any ? "WHERE " + Fragments.HangsAt("$end") : "")}}
        UNWIND {{Fragments.Pinned("r")}} AS i
        WITH n, r, other, i
        WHERE {{Fragments.Meets("$where")}}
          AND ($where.countries IS NULL OR {{Fragments.LiesIn("other", "$where.countries")}})
        {{(IsNamed(order) ? $"MATCH (other)-[:VERSION]->(named:Version) WHERE {Fragments.IsKnown("named")}" : "")}}
        WITH r, other, i ORDER BY {{Keys(order)}}
        WITH collect([r, i]) AS list, count(DISTINCT other) AS others
        {{Fragments.Page("[(x[0]).id, (x[0])._states[x[1]]]")}}
        }
        RETURN place, total, others, previous, next, items
        """;

    private static string Everywhere(RelationshipOrder order) =>
        $$"""
        MATCH (n)-[r:{{Fragments.AllTypes}}]->(other)
        UNWIND {{Fragments.Pinned("r")}} AS i
        WITH n, r, other, i
        WHERE {{Fragments.Meets("$where")}}
          AND ($where.countries IS NULL OR {{Fragments.LiesIn("n", "$where.countries")}} OR {{Fragments.LiesIn("other", "$where.countries")}})
        WITH r, i ORDER BY {{Keys(order)}}
        WITH collect([r, i]) AS list
        WITH list, size(list) AS others
        {{Fragments.Page("[(x[0]).id, (x[0])._states[x[1]]]")}}, 0 AS place
        """;

    private static string Pattern(Walk walk) => walk switch
    {
        Walk.FlowOut => $"-[r:{Fragments.FlowTypes}]->",
        Walk.FlowIn => $"<-[r:{Fragments.FlowTypes}]-",
        Walk.FlowEither => $"-[r:{Fragments.FlowTypes}]-",
        _ => $"-[r:{Fragments.AllTypes}]-",
    };

    private static string Keys(RelationshipOrder order) => order switch
    {
        RelationshipOrder.AnnouncedDesc => "r._announcedFirst[i] DESC, r._announcedLast[i] DESC, r.id",
        RelationshipOrder.AnnouncedAsc => "r._announcedFirst[i] < 0, r._announcedFirst[i], r._announcedLast[i], r.id",
        RelationshipOrder.ConfidenceDesc => "r._confidences[i] DESC, r.id",
        RelationshipOrder.Name => "named.folded, r.id",
        _ => "r._firmness[i] DESC, named.folded, r.id",
    };
}
