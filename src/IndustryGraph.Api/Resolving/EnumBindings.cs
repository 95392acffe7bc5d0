using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>Which enums stand for the enums of the schema. MANUFACTURES_FOR there is ManufacturesFor here.</summary>
internal static class EnumBindings
{
    public static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>
    {
        ["NodeKind"] = typeof(NodeKind),
        ["CompanyKind"] = typeof(CompanyKind),
        ["RelationshipType"] = typeof(RelationshipType),
        ["Stage"] = typeof(Stage),
        ["Rank"] = typeof(Rank),
        ["FactKind"] = typeof(FactKind),
        ["SourceTier"] = typeof(SourceTier),
        ["Qualifier"] = typeof(Qualifier),
        ["MatchReason"] = typeof(MatchReason),
        ["Truncation"] = typeof(Truncation),
        ["Direction"] = typeof(Direction),
        ["PathMode"] = typeof(PathMode),
        ["ConcentrationKey"] = typeof(ConcentrationKey),
        ["ConflictKind"] = typeof(ConflictKind),
        ["ChangeKind"] = typeof(ChangeKind),
        ["CompanyOrder"] = typeof(NodeOrder),
        ["RelationshipOrder"] = typeof(RelationshipListOrder),
        ["SupplyOrder"] = typeof(SupplyListOrder),
    };
}
