using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>What the graph holds for an inquiry.</summary>
/// <param name="Relationships">At most as many as are listed, in the order of the document's answer.</param>
/// <param name="Total">How many there are: relationships of a list, companies of a chain, a common list or an impact.</param>
internal sealed record Findings(IReadOnlyList<Relationship> Relationships, int Total)
{
    public PathSearch? Paths { get; init; }

    public SupplyTree? Tree { get; init; }

    public SharedCompanies? Shared { get; init; }

    public Impact? Impact { get; init; }

    /// <summary>Of a disruption of relationships, those.</summary>
    public IReadOnlyList<Relationship> Removed { get; init; } = [];

    /// <summary>What cut the answer short; null where nothing did.</summary>
    public Truncation? Truncated => Paths?.Truncated ?? Tree?.Truncated ?? Shared?.Truncated ?? Impact?.Truncated;
}
