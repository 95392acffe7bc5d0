using IndustryGraph.Model;
using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Records by their slugs: one statement, and one more for each step of redirects.</summary>
internal static class RecordReader
{
    // The id of a relationship tells its ends, so that it is found from them.
    private static readonly string Find =
        $$"""
        UNWIND $wanted AS wanted
        OPTIONAL MATCH (redirect:Redirect {id: wanted.slug}) WHERE {{Fragments.IsKnown("redirect")}}
        OPTIONAL MATCH (x:Record {id: wanted.slug})
        OPTIONAL MATCH (x)-[:VERSION]->(version:Version) WHERE {{Fragments.IsKnown("version")}}
        OPTIONAL MATCH (from:Record {id: wanted.from})
        OPTIONAL MATCH (to:Record {id: wanted.to})
        OPTIONAL MATCH (from)-[r:{{Fragments.AllTypes}}]->(to) WHERE r.id = wanted.slug
        RETURN wanted.place AS place, redirect.to AS target,
          CASE WHEN version IS NULL THEN null ELSE {id: version.id, kind: version.kind, json: version.json} END AS node,
          CASE WHEN x:Claim AND x.knownFrom <= $known THEN properties(x) END AS claim,
          CASE WHEN r IS NOT NULL THEN [i IN range(0, size(r._knownFrom) - 1) WHERE {{Fragments.IsPinned("r")}} | r._states[i]][0] END AS relationship,
          CASE WHEN x:Fact OR x:WithdrawnFact THEN {entity: x.entity, factKind: x.factKind, predicate: x.predicate} END AS factKey,
          CASE WHEN x:Fact OR x:WithdrawnFact
            THEN [i IN range(0, size(x._knownFrom) - 1) WHERE {{Fragments.IsPinned("x")}} | x._states[i]][0] END AS fact
        """;

    public static async Task<GraphRecord?[]> RunAsync(
        PinnedReader reader, IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation)
    {
        var found = new GraphRecord?[slugs.Count];
        var wanted = slugs.Select((slug, place) => (Place: place, Slug: slug)).ToList();
        while (wanted.Count > 0)
        {
            var parameters = new Dictionary<string, object?> { ["wanted"] = wanted.ConvertAll(item => Wanted(item.Place, item.Slug)) };
            var slugOf = wanted.ToDictionary(item => item.Place, item => item.Slug);
            var hits = await reader.ReadAsync(
                pin, Find, parameters, rows => (rows.ConvertAll(row => HitOf(row, slugOf, pin)), rows.Count), cancellation).ConfigureAwait(false);
            wanted.Clear();
            foreach (var hit in hits)
            {
                found[hit.Place] = hit.Record;
                if (hit.Target is { } target)
                {
                    wanted.Add((hit.Place, target));
                }
            }
        }

        return found;
    }

    private static Dictionary<string, object?> Wanted(int place, string slug)
    {
        var key = Subjects.KeyOf(slug);
        return new()
        {
            ["place"] = place,
            ["slug"] = slug,
            ["from"] = key?.From.Value,
            ["to"] = key?.To.Value,
        };
    }

    private static Hit HitOf(IRecord row, Dictionary<int, string> slugOf, Pin pin)
    {
        var place = (int)row.Number("place");
        return row.TextOrNull("target") is { } target
            ? new Hit(place, null, target)
            : new Hit(place, RecordOf(row, slugOf[place], pin), null);
    }

    private static GraphRecord? RecordOf(IRecord row, string slug, Pin pin) =>
        row.MapOrNull("node") is { } node ? NodeProperties.ReadVersion(node)
        : row.MapOrNull("claim") is { } claim ? ClaimProperties.ReadAt(claim, pin.KnownAt)
        : row.TextOrNull("relationship") is { } relationship ? RelationshipSearch.Read(slug, relationship)
        : row.TextOrNull("fact") is { } fact ? new Fact((FactKey)Subjects.Read(row.Map("factKey")), StateJson.ReadFact(fact))
        : null;

    /// <summary>What a slug is: a record, nothing, or another slug that it answers as.</summary>
    private sealed record Hit(int Place, GraphRecord? Record, string? Target);
}
