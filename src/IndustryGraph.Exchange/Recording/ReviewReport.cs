namespace IndustryGraph.Exchange;

/// <summary>What became of a review.</summary>
/// <param name="Done">Merges made or undone.</param>
/// <param name="Left">Rows without a decision to merge.</param>
/// <param name="Problems">Rows that could not be carried out, a sentence each.</param>
public sealed record ReviewReport(int Done, int Left, IReadOnlyList<string> Problems);
