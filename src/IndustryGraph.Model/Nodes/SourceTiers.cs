namespace IndustryGraph.Model;

/// <summary>A set of source tiers.</summary>
[Flags]
public enum SourceTiers
{
    None = 0,
    Filing = 1,
    CompanyStatement = 2,
    Press = 4,
    Aggregator = 8,
    Unconfirmed = 16,
}
