namespace IndustryGraph.Storage.Neo4j;

/// <summary>The statements that take texts away. <c>$id</c> is the record's own, <c>$mark</c> stands where a text must.</summary>
internal static class EraseStatements
{
    public const string FindVersions =
        "MATCH (:Record {id: $id})-[:VERSION]->(version:Version) RETURN elementId(version) AS element, properties(version) AS version";

    public const string FindClaims =
        """
        MATCH (claim:Claim:Record) WHERE claim.id = $id OR claim.source = $id
        RETURN claim.id AS id ORDER BY id
        """;

    public const string EraseVersions =
        "UNWIND $rows AS row MATCH (version:Version) WHERE elementId(version) = row.element SET version = row.version";

    public const string EraseNode =
        """
        MATCH (n:Record {id: $id})
        SET n += $properties
        WITH n
        OPTIONAL MATCH (n)-[:NAMED|REGISTERED_AS]->(name)
        DETACH DELETE name
        """;

    // So that a node without names is found by the mark, as in every store.
    public const string NameByMark =
        """
        MATCH (n:Record {id: $id})-[:VERSION]->(version:Version)
        WITH n, min(version.knownFrom) AS since, head(collect(version.kind)) AS kind
        CREATE (n)-[:NAMED]->(name:Name)
        SET name = $name, name.kind = kind, name.knownFrom = since, name.knownTo = $open
        """;

    public const string EraseClaims =
        """
        UNWIND $rows AS row
        MATCH (claim:Claim:Record {id: row.id})
        SET claim.statement = $mark,
          claim.text = CASE WHEN claim.text IS NULL THEN NULL ELSE $mark END,
          claim.retractedBecause = CASE WHEN claim.retractedBecause IS NULL THEN NULL ELSE $mark END
        REMOVE claim.terms, claim.locator, claim.attributedTo
        WITH claim
        MATCH (entry:Entry {slug: claim.id}) WHERE entry.kind = 'CLAIM_RETRACTED'
        SET entry.reason = $mark
        """;

    public const string FindFacts =
        """
        UNWIND $rows AS row
        MATCH (claim:Claim:Record {id: row.id})-[about:ABOUT {end: 'OF'}]->() WHERE claim.text IS NOT NULL
        MATCH (fact:Record {id: about.subject}) WHERE fact._states IS NOT NULL
        RETURN DISTINCT fact.id AS id, claim.text AS erased, fact.text AS text, fact._states AS states
        """;

    public const string EraseFacts =
        "UNWIND $rows AS row MATCH (fact:Record {id: row.id}) SET fact._states = row.states, fact.text = row.text";

    public const string WriteHead =
        """
        MATCH (log:Log {key: 'log'})
        SET log.sequence = $sequence, log.at = $at
        CREATE (:Commit {id: $commit, sequence: $sequence, at: $at})
        """;
}
