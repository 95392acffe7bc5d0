using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The parameters that <see cref="Fragments.Meets"/> compares with.</summary>
internal static class CriteriaParameters
{
    private const SourceTiers EveryTier =
        SourceTiers.Filing | SourceTiers.CompanyStatement | SourceTiers.Press | SourceTiers.Aggregator | SourceTiers.Unconfirmed;

    public static Dictionary<string, object?> Of(RelationshipCriteria criteria) => new()
    {
        ["types"] = Names(criteria.Types),
        ["stages"] = Names(criteria.Stages),
        ["confidence"] = criteria.MinConfidence,
        ["tiers"] = criteria.Tiers is { } tiers ? SetsWith(tiers) : null,
        ["announcedFrom"] = criteria.AnnouncedFrom?.DayNumber,
        ["announcedTo"] = criteria.AnnouncedTo?.DayNumber,
        ["involving"] = Ids(criteria.Involving),
        ["products"] = criteria.Products?.Select(product => NodeProperties.Marked(product.Value)).ToArray(),
        ["countries"] = criteria.Countries?.ToArray(),
    };

    public static string[]? Names<TEnum>(IReadOnlySet<TEnum>? values)
        where TEnum : struct, Enum => values?.Select(EnumNames<TEnum>.Of).ToArray();

    public static string[]? Ids(IReadOnlySet<NodeId>? ids) => ids?.Select(id => id.Value).ToArray();

    // Cypher has no bitwise operators.
    private static int[] SetsWith(SourceTiers tiers) =>
        [.. Enumerable.Range(1, (int)EveryTier).Where(set => ((SourceTiers)set & tiers) != 0)];

}
