using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>A source as a file, a mapping or the command line names it.</summary>
internal sealed record SourceText
{
    /// <summary>The id; null for the slug of the title.</summary>
    public string? Id { get; init; }

    public required string Title { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public SourceTier Tier { get; init; } = SourceTier.Aggregator;
}
