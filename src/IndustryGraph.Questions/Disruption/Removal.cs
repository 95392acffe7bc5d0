namespace IndustryGraph.Questions;

/// <summary>What is thought away, as the asker says it: at least one thing.</summary>
public sealed record Removal
{
    /// <summary>Slugs of companies.</summary>
    public IReadOnlyList<string> Companies { get; init; } = [];

    /// <summary>Slugs of relationships.</summary>
    public IReadOnlyList<string> Relationships { get; init; } = [];

    /// <summary>Countries whose companies all drop out; ISO 3166-1 alpha-2, in any case.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
}
