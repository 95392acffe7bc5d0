namespace IndustryGraph.Storage.Embedded;

/// <summary>The end of a claim: corrected by another, or retracted for a reason.</summary>
internal sealed record PlannedClosure(int Claim, int? SupersededBy, string? Reason);
