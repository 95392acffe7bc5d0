using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>What became of an import.</summary>
public sealed record ImportOutcome
{
    /// <summary>Claims whose key was new to their source.</summary>
    public int Recorded { get; init; }

    /// <summary>Claims whose key had stood for something else.</summary>
    public int Corrected { get; init; }

    /// <summary>Claims that had been recorded with the same content, retracted ones among them.</summary>
    public int AlreadyKnown { get; init; }

    /// <summary>
    /// The relationships that claims recorded or corrected are about, and those that a correction takes a claim from;
    /// each once, in the order of the input.
    /// </summary>
    public IReadOnlyList<RelationshipId> Relationships { get; init; } = [];

    /// <summary>Where there is one, nothing was written.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Whether the idempotency key had been used before; then the numbers are those of that time.</summary>
    public bool Replayed { get; init; }

    /// <summary>The fingerprint of the import that the numbers are of.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The revision at which what was written can be read; where nothing was, the one that stood.</summary>
    public required Revision Revision { get; init; }
}
