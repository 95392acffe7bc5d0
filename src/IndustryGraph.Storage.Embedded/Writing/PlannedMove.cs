using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A claim that counts for another subject from now on, or for none.</summary>
internal sealed record PlannedMove(int Claim, ClaimSubject? Subject, SubjectColumns Columns);
