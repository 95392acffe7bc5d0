namespace IndustryGraph.Exchange;

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Recording">Whether it records; else it still looks for bad rows.</param>
public readonly record struct ImportProgress(long Rows, bool Recording);
