namespace IndustryGraph.Model;

/// <summary>What a record of the graph is.</summary>
public enum NodeKind
{
    Company,
    Facility,
    Product,
    Source,
    Relationship,
    Claim,
    Fact,
}
