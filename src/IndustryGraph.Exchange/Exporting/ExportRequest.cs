using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Exchange;

/// <summary>What is written out.</summary>
/// <param name="Format">How.</param>
/// <param name="Pin">As it reads then.</param>
public sealed record ExportRequest(ExportFormat Format, Pin Pin)
{
    /// <summary>
    /// Whether all that was ever recorded is wanted, which only <see cref="ExportFormat.JsonLines"/> can hold, rather than
    /// what reads so at the pin.
    /// </summary>
    public bool History { get; init; }

    /// <summary>Only relationships that fit, with their ends; null for everything, whatever its stage.</summary>
    public RelationshipFilter? Where { get; init; }

    /// <summary>Only the network around these companies or facilities; null for the whole graph.</summary>
    public IReadOnlyList<string>? Roots { get; init; }

    /// <summary>How far the network around the roots goes.</summary>
    public int Hops { get; init; } = 1;

    /// <summary>How many nodes the network around the roots may have.</summary>
    public int MaxNodes { get; init; } = 100_000;
}
