using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>Reads RelationshipFilter of the schema.</summary>
internal static class Filters
{
    /// <summary>The filter of that name; no condition where it is not given.</summary>
    public static RelationshipFilter Relationships(Arguments arguments, string name) => arguments.Object(name) is not { } where
        ? RelationshipFilter.None
        : new RelationshipFilter
        {
            Types = where.List<RelationshipType>("types"),
            Stages = where.List<Stage>("stages"),
            MinStage = where.Value<Stage>("minStage"),
            Products = where.Slugs("products"),
            MinConfidence = where.Value<double>("minConfidence"),
            SourceTiers = where.List<SourceTier>("sourceTiers"),
            AnnouncedFrom = where.Value<DateOnly>("announcedFrom"),
            AnnouncedTo = where.Value<DateOnly>("announcedTo"),
            Involving = where.Slugs("involving"),
            Countries = where.List<string>("countries"),
        };
}
