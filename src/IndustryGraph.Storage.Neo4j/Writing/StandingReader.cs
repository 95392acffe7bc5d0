using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Reads what a change set touches, a statement for each kind of thing.</summary>
internal sealed class StandingReader(Statements statements)
{
    private const string FindRecords =
        """
        UNWIND $rows AS slug
        OPTIONAL MATCH (:Record {id: slug})-[:VERSION]->(version:Version) WHERE version.knownTo = $open
        OPTIONAL MATCH (redirect:Redirect {id: slug}) WHERE redirect.knownTo = $open
        WITH slug, version, redirect WHERE version IS NOT NULL OR redirect IS NOT NULL
        RETURN slug, redirect.to AS target,
          CASE WHEN version IS NULL THEN null ELSE {id: version.id, kind: version.kind, json: version.json} END AS node
        """;

    private const string FindClaims = "UNWIND $rows AS id MATCH (claim:Record {id: id}) WHERE claim:Claim RETURN properties(claim) AS claim";

    private const string FindSubjects = "UNWIND $rows AS slug MATCH ()-[about:ABOUT]->() WHERE about.subject = slug RETURN DISTINCT slug";

    private const string FindClaimsOfSubjects =
        """
        UNWIND $rows AS slug
        MATCH (claim:Claim)-[about:ABOUT]->() WHERE about.subject = slug AND about.knownTo = $open AND claim.knownTo = $open
        RETURN slug, properties(claim) AS claim
        """;

    private const string FindClaimsOfSources =
        """
        UNWIND $rows AS slug
        MATCH (:Record {id: slug})<-[:STATED_BY]-(claim:Claim) WHERE claim.knownTo = $open
        RETURN properties(claim) AS claim
        """;

    private const string FindFacts =
        "UNWIND $rows AS id MATCH (fact:Record {id: id}) WHERE fact:Fact OR fact:WithdrawnFact RETURN id, properties(fact) AS properties";

    // Between two nodes that are found first, Neo4j starts from the one with fewer relationships.
    private static readonly string FindRelationships =
        $$"""
        UNWIND $rows AS row
        MATCH (from:Record {id: row.from})
        MATCH (to:Record {id: row.to})
        WITH row, from, to
        MATCH (from)-[r:{{Fragments.AllTypes}}]->(to) WHERE r.id = row.id
        RETURN row.id AS id, elementId(r) AS element, type(r) AS type, properties(r) AS properties
        """;

    private static readonly Dictionary<string, object?> Open = new() { ["open"] = Instant.Open.Ticks };

    /// <summary>Everything that a change set names.</summary>
    public async Task<Standing> ReadAsync(ChangeSet changes)
    {
        var standing = new Standing();
        var subjects = changes.Claims.Select(claim => claim.Subject).Concat(changes.Moves.Select(move => move.Subject).OfType<ClaimSubject>());
        await ReadRecordsAsync(
            standing,
            changes.Nodes.Select(node => node.Slug)
                .Concat(changes.Claims.Select(claim => claim.Source.Value))
                .Concat(subjects.SelectMany(Subjects.Ends).Select(end => end.Value))
                .Concat(changes.Redirects.SelectMany(redirect => new[] { redirect.From, redirect.To }).OfType<string>())).ConfigureAwait(false);
        // What answers as another, which answers as a third.
        while (standing.NotYetAsked(standing.Targets.Values.ToList()) is { Count: > 0 } further)
        {
            await ReadRecordRowsAsync(standing, further).ConfigureAwait(false);
        }

        var ids = changes.Claims.Select(claim => claim.Id)
            .Concat(changes.Closures.Select(closure => closure.Claim))
            .Concat(changes.Moves.Select(move => move.Claim));
        foreach (var row in await statements.ForAllAsync(FindClaims, ids.Select(id => id.Value).Distinct().ToList()).ConfigureAwait(false))
        {
            standing.Add(row.Map("claim"));
        }

        var slugs = changes.Redirects.SelectMany(redirect => new[] { redirect.From, redirect.To }).OfType<string>().Distinct().ToList();
        foreach (var row in await statements.ForAllAsync(FindSubjects, slugs).ConfigureAwait(false))
        {
            standing.Subjects.Add(row.Text("slug"));
        }

        return standing;
    }

    /// <summary>Nodes and redirects of slugs.</summary>
    public Task ReadRecordsAsync(Standing standing, IEnumerable<string> slugs) => ReadRecordRowsAsync(standing, standing.NotYetAsked(slugs));

    /// <summary>The claims that stand and count for subjects now, by the slug of the subject.</summary>
    public async Task<ILookup<string, StandingClaim>> ReadClaimsOfAsync(Standing standing, IReadOnlyCollection<string> subjects)
    {
        var rows = await statements.ForAllAsync(FindClaimsOfSubjects, subjects, Open).ConfigureAwait(false);
        return rows.ToLookup(row => row.Text("slug"), row => standing.Add(row.Map("claim")));
    }

    /// <summary>The claims that stand of sources.</summary>
    public async Task<List<StandingClaim>> ReadClaimsOfSourcesAsync(Standing standing, IReadOnlyCollection<string> sources)
    {
        var rows = await statements.ForAllAsync(FindClaimsOfSources, sources, Open).ConfigureAwait(false);
        return rows.ConvertAll(row => standing.Add(row.Map("claim")));
    }

    public async Task<Dictionary<string, StoredRelationship>> ReadRelationshipsAsync(IEnumerable<RelationshipKey> keys)
    {
        var rows = await statements.ForAllAsync(
            FindRelationships, keys.Select(key => new Dictionary<string, object?> { ["id"] = key.Slug, ["from"] = key.From.Value, ["to"] = key.To.Value }).ToList())
            .ConfigureAwait(false);
        return rows.ToDictionary(
            row => row.Text("id"),
            row => new StoredRelationship(row.Text("element"), row.Text("type"), RectangleProperties.ReadRelationship(row.Map("properties"))));
    }

    public async Task<Dictionary<string, StoredFact>> ReadFactsAsync(IEnumerable<FactKey> keys)
    {
        var rows = await statements.ForAllAsync(FindFacts, keys.Select(key => key.Slug).ToList()).ConfigureAwait(false);
        return rows.ToDictionary(
            row => row.Text("id"),
            row => new StoredFact((FactKey)Subjects.Read(row.Map("properties")), RectangleProperties.ReadFact(row.Map("properties"))));
    }

    private async Task ReadRecordRowsAsync(Standing standing, List<string> slugs)
    {
        foreach (var row in await statements.ForAllAsync(FindRecords, slugs, Open).ConfigureAwait(false))
        {
            if (row.MapOrNull("node") is { } node)
            {
                standing.Nodes.Add(row.Text("slug"), NodeProperties.ReadVersion(node));
            }

            if (row.TextOrNull("target") is { } target)
            {
                standing.Targets.Add(row.Text("slug"), target);
            }
        }
    }
}
