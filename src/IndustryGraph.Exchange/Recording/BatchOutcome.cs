namespace IndustryGraph.Exchange;

/// <summary>What became of some rows.</summary>
/// <param name="Report">The counts, blank rows and those left out among them.</param>
/// <param name="Bad">The rows that cannot be recorded.</param>
/// <param name="Uncertain">Companies that may be others.</param>
internal sealed record BatchOutcome(ImportReport Report, IReadOnlyList<RowReading> Bad, IReadOnlyList<UncertainMatch> Uncertain);
