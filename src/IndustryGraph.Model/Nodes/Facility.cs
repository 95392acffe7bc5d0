namespace IndustryGraph.Model;

/// <summary>A plant, production line, laboratory or other place of work.</summary>
public sealed record Facility(NodeId Id, string Name) : Node(Id, Name)
{
    public override NodeKind Kind => NodeKind.Facility;

    /// <summary>What it is, in a word or two: battery pack plant.</summary>
    public required string FacilityKind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, capital letters; null where it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>Town, park or region; null where it is not known.</summary>
    public string? Place { get; init; }
}
