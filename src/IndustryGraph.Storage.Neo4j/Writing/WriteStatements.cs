using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// The statements that write a plan: each unwinds <c>$rows</c>, at the instant <c>$at</c> (<c>$moment</c> as a text).
/// Labels and types come from closed lists.
/// </summary>
internal static class WriteStatements
{
    public static readonly Dictionary<NodeKind, string> CreateNodes =
        Enum.GetValues<NodeKind>().Where(kind => kind <= NodeKind.Source).ToDictionary(kind => kind, kind =>
            $$"""
            UNWIND $rows AS row
            CREATE (n:{{kind}}:Record {id: row.id})-[:VERSION]->(version:Version)
            SET n += row.properties, version = row.version
            """);

    public const string ChangeNodes =
        """
        UNWIND $rows AS row
        MATCH (n:Record {id: row.id})-[:VERSION]->(before:Version) WHERE before.knownTo = $open
        SET before.knownTo = $at, n += row.properties
        CREATE (n)-[:VERSION]->(version:Version)
        SET version = row.version
        """;

    public const string SetBroader =
        """
        UNWIND $rows AS row
        MATCH (n:Record {id: row.id})
        CALL { WITH n MATCH (n)-[before:BROADER]->() DELETE before }
        WITH n, row
        MATCH (broader:Record {id: row.broader})
        CREATE (n)-[:BROADER]->(broader)
        """;

    public const string CloseNames =
        """
        UNWIND $rows AS row
        MATCH (:Record {id: row.id})-[:NAMED|REGISTERED_AS]->(name)
        WHERE name.knownTo = $open AND NOT name.text IN row.texts
        SET name.knownTo = $at
        """;

    public const string OpenNames =
        """
        UNWIND $rows AS row
        MATCH (n:Record {id: row.id})
        UNWIND row.names AS given
        WITH n, row, given
        WHERE NOT EXISTS { MATCH (n)-[:NAMED]->(name:Name) WHERE name.text = given.text AND name.knownTo = $open }
        CREATE (n)-[:NAMED]->(name:Name)
        SET name = given, name.kind = row.kind, name.knownFrom = $at, name.knownTo = $open
        """;

    public const string OpenIdentifiers =
        """
        UNWIND $rows AS row
        MATCH (n:Record {id: row.id})
        UNWIND row.identifiers AS given
        WITH n, row, given
        WHERE NOT EXISTS { MATCH (n)-[:REGISTERED_AS]->(name:Identifier) WHERE name.text = given.text AND name.knownTo = $open }
        CREATE (n)-[:REGISTERED_AS]->(name:Identifier)
        SET name = given, name.kind = row.kind, name.knownFrom = $at, name.knownTo = $open
        """;

    public const string CreateClaims =
        """
        UNWIND $rows AS row
        MATCH (source:Record {id: row.source})
        CREATE (claim:Claim:Record)-[:STATED_BY]->(source)
        SET claim = row.properties
        WITH claim, row
        UNWIND row.about AS about
        MATCH (entity:Record {id: about.entity})
        CREATE (claim)-[:ABOUT {end: about.end, subject: about.subject, knownFrom: $at, knownTo: $open}]->(entity)
        """;

    public const string CloseClaims =
        """
        UNWIND $rows AS row
        MATCH (claim:Record {id: row.id})
        SET claim.knownTo = $at, claim.closedAt = $moment, claim.supersededBy = row.supersededBy, claim.retractedBecause = row.retractedBecause
        """;

    public const string MoveClaims =
        """
        UNWIND $rows AS row
        MATCH (claim:Record {id: row.id})
        SET claim._movedAt = coalesce(claim._movedAt, []) + $at, claim._movedTo = coalesce(claim._movedTo, []) + row.to
        WITH claim
        MATCH (claim)-[about:ABOUT]->() WHERE about.knownTo = $open
        SET about.knownTo = $at
        """;

    public const string AttachClaims =
        """
        UNWIND $rows AS row
        MATCH (claim:Record {id: row.id})
        UNWIND row.about AS about
        MATCH (entity:Record {id: about.entity})
        CREATE (claim)-[:ABOUT {end: about.end, subject: about.subject, knownFrom: $at, knownTo: $open}]->(entity)
        """;

    public static readonly Dictionary<string, string> CreateRelationships =
        RelationshipTypes.All.Select(info => EnumNames<RelationshipType>.Of(info.Type)).Append(Fragments.Withdrawn).ToDictionary(type => type, type =>
            $$"""
            UNWIND $rows AS row
            MATCH (from:Record {id: row.from})
            MATCH (to:Record {id: row.to})
            CREATE (from)-[r:{{type}}]->(to)
            SET r = row.properties
            """);

    public const string ChangeRelationships =
        "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element SET r = row.properties";

    public const string DeleteRelationships = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element DELETE r";

    public const string CreateFacts =
        """
        UNWIND $rows AS row
        MATCH (entity:Record {id: row.entity})
        CREATE (entity)-[:HAS_FACT]->(:Record {id: row.id})
        """;

    public const string ChangeFacts =
        """
        UNWIND $rows AS row
        MATCH (fact:Record {id: row.id})
        SET fact = row.properties
        FOREACH (_ IN CASE WHEN row.held THEN [1] ELSE [] END | SET fact:Fact REMOVE fact:WithdrawnFact)
        FOREACH (_ IN CASE WHEN row.held THEN [] ELSE [1] END | SET fact:WithdrawnFact REMOVE fact:Fact)
        """;

    public const string CloseRedirects =
        """
        UNWIND $rows AS row
        MATCH (redirect:Redirect {id: row.from}) WHERE redirect.knownTo = $open
        SET redirect.knownTo = $at
        """;

    public const string OpenRedirects =
        """
        UNWIND $rows AS row
        CREATE (:Redirect {id: row.from, to: row.to, knownFrom: $at, knownTo: $open})
        """;

    public static readonly string SplitNodes =
        $$"""
        UNWIND $rows AS row
        MATCH (n:Merged:Record {id: row.from})-[into:MERGED_INTO]->()
        DELETE into
        SET n._mergedTo = n._mergedTo[0..-1] + $at
        REMOVE n:Merged
        WITH n
        MATCH (n)-[:VERSION]->(version:Version) WHERE version.knownTo = $open
        {{string.Join('\n', Enum.GetValues<NodeKind>().Where(kind => kind <= NodeKind.Source).Select(kind =>
            $"FOREACH (_ IN CASE version.kind WHEN '{EnumNames<NodeKind>.Of(kind)}' THEN [1] ELSE [] END | SET n:{kind})"))}}
        """;

    public const string MergeNodes =
        """
        UNWIND $rows AS row
        MATCH (n:Record {id: row.from})-[:VERSION]->(version:Version) WHERE version.knownTo = $open
        MATCH (into:Record {id: row.to})
        SET n._mergedFrom = coalesce(n._mergedFrom, []) + $at, n._mergedTo = coalesce(n._mergedTo, []) + $open
        REMOVE n:Company:Facility:Product:Source
        SET n:Merged
        CREATE (n)-[:MERGED_INTO]->(into)
        """;

    public const string CreateEntries =
        """
        UNWIND $rows AS row
        CREATE (:Entry {sequence: row.sequence, at: $at, moment: $moment, kind: row.kind, slug: row.slug, actor: row.actor, reason: row.reason})
        """;
}
