using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Lets a claim count for another subject from a commit on.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Subject">The subject; null for none.</param>
/// <param name="Key">The subject as it was given; null for none.</param>
internal sealed record Move(int Commit, Subject? Subject, ClaimSubject? Key);
