using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>A company or facility as a file tells of it.</summary>
internal sealed record Party
{
    /// <summary>The id in the graph, where the file gives it.</summary>
    public string? Id { get; init; }

    /// <summary>The name as written; null where only an id or identifiers are given.</summary>
    public string? Name { get; init; }

    public EquatableList<string> Aliases { get; init; } = [];

    public EquatableList<Identifier> Identifiers { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2; null where it is not told.</summary>
    public string? Country { get; init; }

    public EquatableList<string> Industries { get; init; } = [];

    /// <summary>Null where it is not told.</summary>
    public CompanyKind? Kind { get; init; }

    /// <summary>Whether it is a plant or the like; then only its name counts.</summary>
    public bool IsFacility { get; init; }

    /// <summary>What it is called in messages and keys.</summary>
    public string Label => Name ?? Id ?? (Identifiers.Count > 0 ? $"{Identifiers[0].Scheme} {Identifiers[0].Value}" : "");

    public bool IsNamed => Id is not null || Name is not null || Identifiers.Count > 0;
}
