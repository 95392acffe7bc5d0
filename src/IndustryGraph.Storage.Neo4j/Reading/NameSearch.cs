using IndustryGraph.Model;
using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// Nodes that may be meant by texts. Neo4j finds the nodes, by index, and keeps the likest; which of a node's names matched is
/// worked out here, with the trigrams of the port.
/// </summary>
internal static class NameSearch
{
    // Exact and by identifier: everything that is found is equally like.
    private static readonly string Exact = TextOf(
        "MATCH (name:Name {folded: $texts[place].folded})<-[:NAMED]-(n:Record)", "1.0");

    private static readonly string ByIdentifier = TextOf(
        """
        CALL {
          WITH place
          MATCH (name:Identifier {key: $texts[place].key}) RETURN name
          UNION
          WITH place
          MATCH (name:Identifier {valueKey: $texts[place].key}) RETURN name
        }
        MATCH (name)<-[:REGISTERED_AS]-(n:Record)
        """,
        "1.0");

    // The full-text index serves as the list of names for each trigram; the Dice coefficient is then exact.
    private static readonly string Similar = TextOf(
        """
        UNWIND $texts[place].trigrams AS trigram
        CALL db.index.fulltext.queryNodes('industrygraph_trigrams', trigram) YIELD node
        WITH place, node AS name, count(*) AS shared
        MATCH (name)<-[:NAMED]-(n:Record)
        """,
        "2.0 * shared / (size($texts[place].trigrams) + name.trigramCount)");

    public static Task<IReadOnlyList<NameCandidate>[]> RunAsync(
        PinnedReader reader, NameQuery query, Pin pin, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["texts"] = query.Texts.Select(text => ParametersOf(text, query.Match)).ToArray(),
            ["kinds"] = CriteriaParameters.Names(query.Kinds),
            ["limit"] = query.Limit,
        };
        var cypher = query.Match switch
        {
            NameMatch.Exact => Exact,
            NameMatch.Identifier => ByIdentifier,
            _ => Similar,
        };
        return reader.ReadAsync(pin, cypher, parameters, rows => CandidatesOf(rows, query), cancellation);
    }

    private static Dictionary<string, object?> ParametersOf(string text, NameMatch match)
    {
        if (match == NameMatch.Identifier)
        {
            return new() { ["key"] = NameProperties.Caseless(text) };
        }

        var folded = NameFolding.Fold(text);
        return match == NameMatch.Exact
            ? new() { ["folded"] = folded }
            : new() { ["trigrams"] = Trigrams.Of(folded).Select(NameProperties.Token).ToArray() };
    }

    private static (IReadOnlyList<NameCandidate>[] Result, int Size) CandidatesOf(List<IRecord> rows, NameQuery query)
    {
        var found = new IReadOnlyList<NameCandidate>[query.Texts.Count];
        Array.Fill(found, []);
        var size = found.Length;
        foreach (var row in rows)
        {
            var place = (int)row.Number("place");
            found[place] = row.List("nodes").ConvertAll(item =>
            {
                var node = NodeProperties.ReadVersion(new Properties(Rows.As<Dictionary<string, object>>(item, "node")));
                return new NameCandidate(node, Matched(node, query.Texts[place], query.Match));
            });
            size += found[place].Count;
        }

        return (found, size);
    }

    // Of the names that a node bears, the likest; the first of those that are equally like.
    private static string Matched(Node node, string text, NameMatch match)
    {
        var names = match == NameMatch.Identifier
            ? ((Company)node).Identifiers.Select(NameProperties.TextOf)
            : node.Aliases.Prepend(node.Name);
        return names.MaxBy(name => Likeness(name, text, match))!;
    }

    private static double Likeness(string name, string text, NameMatch match)
    {
        switch (match)
        {
            case NameMatch.Exact:
                return NameFolding.Fold(name) == NameFolding.Fold(text) ? 1 : 0;
            case NameMatch.Identifier:
                var key = NameProperties.Caseless(text);
                return NameProperties.Caseless(name) == key || NameProperties.Caseless(NameProperties.ValueOf(name)) == key ? 1 : 0;
            default:
                var (left, right) = (Trigrams.Of(NameFolding.Fold(name)), Trigrams.Of(NameFolding.Fold(text)));
                return Trigrams.Dice(left.Intersect(right).Count(), left.Length, right.Length);
        }
    }

    private static string TextOf(string match, string likeness) =>
        $$"""
        UNWIND range(0, size($texts) - 1) AS place
        CALL {
        WITH place
        {{match}}
        WHERE name.kind IN $kinds AND {{Fragments.IsKnown("name")}} AND {{Fragments.IsItself("n")}}
        WITH n, max({{likeness}}) AS likeness ORDER BY likeness DESC, n.id LIMIT $limit
        MATCH (n)-[:VERSION]->(version:Version) WHERE {{Fragments.IsKnown("version")}}
        WITH version, likeness ORDER BY likeness DESC, version.id
        RETURN collect({id: version.id, kind: version.kind, json: version.json}) AS nodes
        }
        RETURN place, nodes
        """;
}
