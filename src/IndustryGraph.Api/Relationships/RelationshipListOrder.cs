using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>RelationshipOrder of the schema.</summary>
internal enum RelationshipListOrder
{
    AnnouncedDesc = RelationshipOrder.AnnouncedDesc,
    AnnouncedAsc = RelationshipOrder.AnnouncedAsc,
    ConfidenceDesc = RelationshipOrder.ConfidenceDesc,
}
