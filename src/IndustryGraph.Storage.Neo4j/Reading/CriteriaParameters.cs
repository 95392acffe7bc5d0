using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The parameters that <see cref="Fragments.Meets"/> compares with.</summary>
internal static class CriteriaParameters
{
    private const SourceTiers EveryTier =
        SourceTiers.Filing | SourceTiers.CompanyStatement | SourceTiers.Press | SourceTiers.Aggregator | SourceTiers.Unconfirmed;

    public static void Put(Dictionary<string, object?> parameters, RelationshipCriteria criteria)
    {
        parameters["types"] = Names(criteria.Types);
        parameters["stages"] = Names(criteria.Stages);
        parameters["confidence"] = criteria.MinConfidence;
        parameters["tiers"] = criteria.Tiers is { } tiers ? SetsWith(tiers) : null;
        parameters["announcedFrom"] = criteria.AnnouncedFrom?.DayNumber;
        parameters["announcedTo"] = criteria.AnnouncedTo?.DayNumber;
        parameters["involving"] = Ids(criteria.Involving);
        parameters["products"] = criteria.Products?.Select(product => NodeProperties.Marked(product.Value)).ToArray();
        parameters["countries"] = criteria.Countries?.ToArray();
    }

    public static string[]? Names<TEnum>(IReadOnlySet<TEnum>? values)
        where TEnum : struct, Enum => values?.Select(EnumNames<TEnum>.Of).ToArray();

    public static string[]? Ids(IReadOnlySet<NodeId>? ids) => ids?.Select(id => id.Value).ToArray();

    // Cypher has no bitwise operators.
    private static int[] SetsWith(SourceTiers tiers) =>
        [.. Enumerable.Range(1, (int)EveryTier).Where(set => ((SourceTiers)set & tiers) != 0)];

}
