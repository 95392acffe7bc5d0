using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// Which relationships a question is about, as the asker says it. A condition that is null does not count; where
/// neither <see cref="Stages"/> nor <see cref="MinStage"/> is given the question's own default holds.
/// </summary>
public sealed record RelationshipFilter
{
    public static readonly RelationshipFilter None = new();

    public IReadOnlyList<RelationshipType>? Types { get; init; }

    public IReadOnlyList<Stage>? Stages { get; init; }

    /// <summary>That stage and firmer, within the order from rumour to operation.</summary>
    public Stage? MinStage { get; init; }

    /// <summary>Slugs of products; each takes in everything narrower.</summary>
    public IReadOnlyList<string>? Products { get; init; }

    public double? MinConfidence { get; init; }

    public IReadOnlyList<SourceTier>? SourceTiers { get; init; }

    public DateOnly? AnnouncedFrom { get; init; }

    public DateOnly? AnnouncedTo { get; init; }

    /// <summary>Slugs of companies or facilities, at least one of which is an end.</summary>
    public IReadOnlyList<string>? Involving { get; init; }

    /// <summary>ISO 3166-1 alpha-2, in any case.</summary>
    public IReadOnlyList<string>? Countries { get; init; }
}
