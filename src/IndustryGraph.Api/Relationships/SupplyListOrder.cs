using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>SupplyOrder of the schema.</summary>
internal enum SupplyListOrder
{
    Name = RelationshipOrder.Name,
    AnnouncedDesc = RelationshipOrder.AnnouncedDesc,
    StageDesc = RelationshipOrder.StageDesc,
}
