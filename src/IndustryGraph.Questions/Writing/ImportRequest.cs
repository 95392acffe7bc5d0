using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>What is to be recorded as one: all of it or nothing.</summary>
public sealed record ImportRequest
{
    /// <summary>
    /// Whole new versions of companies, facilities and products. One whose id was merged into another is left out: the
    /// record that it went into is not written over.
    /// </summary>
    public IReadOnlyList<Draft<Node>> Nodes { get; init; } = [];

    public IReadOnlyList<SourceDraft> Sources { get; init; } = [];

    /// <summary>The same key answers as before and writes nothing twice; null for none. A dry run uses none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Stands for the content and is kept with the key (<see cref="Importer.FindAsync"/>); null for none.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Whether everything is worked out and nothing written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who writes; null where nobody is named.</summary>
    public string? Actor { get; init; }

    /// <summary>Why; null where nothing is said.</summary>
    public string? Reason { get; init; }
}
