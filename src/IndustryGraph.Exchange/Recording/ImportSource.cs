using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>The source of what a file says, where its rows name none.</summary>
/// <param name="Title">The title; its slug is the id, so that the next edition of the same title is the same source.</param>
public sealed record ImportSource(string Title)
{
    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>How near the source stands to what it says; tables are put together from elsewhere, as a rule.</summary>
    public SourceTier Tier { get; init; } = SourceTier.Aggregator;

    internal SourceText Text => new() { Title = Title, Url = Url, Publisher = Publisher, PublishedOn = PublishedOn, Tier = Tier };
}
