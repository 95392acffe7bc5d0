namespace IndustryGraph.Exchange;

/// <summary>Why a row cannot be recorded.</summary>
/// <param name="Field">The column, or the field of the claim where no column is to blame; null for the whole row.</param>
/// <param name="Reason">A sentence.</param>
public sealed record RowProblem(string? Field, string Reason);
