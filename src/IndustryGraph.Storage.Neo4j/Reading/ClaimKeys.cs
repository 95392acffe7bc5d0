using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The last claims under keys of a source, as they stand now: nothing to keep.</summary>
internal static class ClaimKeys
{
    private const string Find =
        """
        UNWIND range(0, size($keys) - 1) AS place
        MATCH (claim:Claim {source: $source, key: $keys[place]})
        WITH place, claim ORDER BY claim.knownFrom, claim.id
        WITH place, collect(claim) AS claims
        RETURN place, properties(claims[-1]) AS claim
        """;

    public static async Task<Claim?[]> RunAsync(
        Database database, NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["source"] = source.Value, ["keys"] = keys };
        var found = new Claim?[keys.Count];
        foreach (var row in await database.ReadAsync(statements => statements.RunAsync(Find, parameters), cancellation).ConfigureAwait(false))
        {
            found[row.Number("place")] = ClaimProperties.ReadAt(row.Map("claim"), Instant.Open);
        }

        return found;
    }
}
