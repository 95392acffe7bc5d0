namespace IndustryGraph.Model;

/// <summary>What a fact is about.</summary>
public enum FactKind
{
    Capacity,
    Target,
    Ranking,
    Investment,
    Milestone,
    Attribute,
    Other,
}
