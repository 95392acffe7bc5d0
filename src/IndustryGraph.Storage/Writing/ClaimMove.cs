using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>Lets a claim count for another subject from now on, as merging and unmerging want.</summary>
/// <param name="Claim">A claim that was recorded before, closed or not; its own subject, which its id is minted from, stays what it was.</param>
/// <param name="Subject">What it counts for; null for nothing (what became a self-loop is hidden).</param>
public sealed record ClaimMove(ClaimId Claim, ClaimSubject? Subject);
