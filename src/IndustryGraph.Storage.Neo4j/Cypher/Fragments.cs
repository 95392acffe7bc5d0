using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// Pieces that statements are put together from, once, when the program starts. Names of variables are the only thing
/// that is filled in; what callers ask for comes in parameters: <c>$known</c> and <c>$day</c> are the pin.
/// </summary>
internal static class Fragments
{
    /// <summary>What a relationship becomes of which nothing is held any more: its history stays, and nobody meets it unawares.</summary>
    public const string Withdrawn = "WITHDRAWN";

    /// <summary>Every type of relationship, from the ontology's closed list.</summary>
    public static readonly string AllTypes = TypesOf(RelationshipTypes.All.Select(info => info.Type));

    /// <summary>The types that traversals walk most.</summary>
    public static readonly string FlowTypes = TypesOf(RelationshipTypes.Flow);

    /// <summary>Whether a version, name, link or redirect counts at the pinned moment.</summary>
    public static string IsKnown(string variable) => $"{variable}.knownFrom <= $known AND $known < {variable}.knownTo";

    /// <summary>Whether place i in the lists of a relationship or fact is the rectangle of the pin.</summary>
    public static string IsPinned(string variable) =>
        $"{variable}._knownFrom[i] <= $known AND $known < {variable}._knownTo[i] "
        + $"AND {variable}._validFrom[i] <= $day AND $day <= {variable}._validTo[i]";

    /// <summary>The place of the rectangle of the pin: one, or none.</summary>
    public static string Pinned(string variable) =>
        $"[i IN range(0, size({variable}._knownFrom) - 1) WHERE {IsPinned(variable)}]";

    /// <summary>Whether a node had not been merged into another at the pinned moment.</summary>
    public static string IsItself(string variable) =>
        $"none(k IN range(0, size(coalesce({variable}._mergedFrom, [])) - 1) "
        + $"WHERE {variable}._mergedFrom[k] <= $known AND $known < {variable}._mergedTo[k])";

    /// <summary>
    /// Cuts a page out of <c>list</c>, an ordered list of lists whose first item bears the id, and ends the statement or
    /// subquery. <c>others</c> is passed on.
    /// </summary>
    /// <param name="item">What is returned of an item <c>x</c>.</param>
    public static string Page(string item) =>
        $$"""
        WITH list, others,
          CASE WHEN $page.after IS NULL THEN 0
            ELSE coalesce([k IN range(0, size(list) - 1) WHERE (list[k][0]).id = $page.after][0] + 1, -1) END AS low,
          CASE WHEN $page.before IS NULL THEN size(list)
            ELSE coalesce([k IN range(0, size(list) - 1) WHERE (list[k][0]).id = $page.before][0], -1) END AS before
        WITH list, others, low < 0 OR before < 0 AS lost, low, CASE WHEN before < low THEN low ELSE before END AS high
        WITH list, others, lost,
          CASE WHEN NOT $page.fromEnd OR high - low < $page.limit THEN low ELSE high - $page.limit END AS first,
          CASE WHEN $page.fromEnd OR high - low < $page.limit THEN high ELSE low + $page.limit END AS last
        RETURN size(list) AS total, others, NOT lost AND first > 0 AS previous, NOT lost AND last < size(list) AS next,
          CASE WHEN lost THEN [] ELSE [x IN list[first..last] | {{item}}] END AS items
        """;

    /// <summary>
    /// The conditions of <see cref="RelationshipCriteria"/> on the rectangle at place i of relationship r between n and other,
    /// but for the countries. A condition that is null does not count.
    /// </summary>
    /// <param name="of">The map that the conditions stand in.</param>
    public static string Meets(string of) =>
        $"""
        ({of}.types IS NULL OR r.type IN {of}.types)
          AND ({of}.stages IS NULL OR r._stages[i] IN {of}.stages)
          AND ({of}.confidence IS NULL OR r._confidences[i] >= {of}.confidence)
          AND ({of}.tiers IS NULL OR r._tiers[i] IN {of}.tiers)
          AND ({of}.announcedFrom IS NULL OR r._announcedLast[i] >= {of}.announcedFrom)
          AND ({of}.announcedTo IS NULL OR (r._announcedFirst[i] >= 0 AND r._announcedFirst[i] <= {of}.announcedTo))
          AND ({of}.involving IS NULL OR n.id IN {of}.involving OR other.id IN {of}.involving)
          AND ({of}.products IS NULL OR any(product IN {of}.products WHERE r._products[i] CONTAINS product))
        """;

    /// <summary>Whether a node lies in one of the countries at the pinned moment.</summary>
    public static string LiesIn(string variable, string countries) =>
        $"EXISTS {{ MATCH ({variable})-[:VERSION]->(location:Version) WHERE {IsKnown("location")} AND location.country IN {countries} }}";

    /// <summary>Whether n stands at the wanted end of r. Of symmetric types either end does.</summary>
    public static string HangsAt(string end) =>
        $"({end} = 'EITHER' OR r.type IN [{Symmetric}] OR ({end} = 'FROM') = (startNode(r) = n))";

    private static string Symmetric => string.Join(
        ", ", RelationshipTypes.All.Where(info => info.Symmetric).Select(info => $"'{EnumNames<RelationshipType>.Of(info.Type)}'"));

    private static string TypesOf(IEnumerable<RelationshipType> types) =>
        string.Join('|', types.Select(EnumNames<RelationshipType>.Of)) + "|" + Withdrawn;
}
