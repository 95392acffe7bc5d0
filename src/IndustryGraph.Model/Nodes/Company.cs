namespace IndustryGraph.Model;

/// <summary>A company, joint venture, brand or public body.</summary>
public sealed record Company(NodeId Id, string Name) : Node(Id, Name)
{
    public override NodeKind Kind => NodeKind.Company;

    public CompanyKind CompanyKind { get; init; } = CompanyKind.Company;

    /// <summary>ISO 3166-1 alpha-2, capital letters; null where it is not known.</summary>
    public string? Country { get; init; }

    public EquatableList<string> Industries { get; init; } = [];

    public EquatableList<Identifier> Identifiers { get; init; } = [];
}
