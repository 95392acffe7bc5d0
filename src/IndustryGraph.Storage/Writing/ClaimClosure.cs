using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>Ends the time in which a claim is known: it was corrected, or retracted.</summary>
/// <param name="Claim">A claim that stands.</param>
/// <param name="SupersededBy">The claim that corrects it, one of the same change set; null of a retraction.</param>
/// <param name="Reason">Why it is retracted; null of a correction.</param>
public sealed record ClaimClosure(ClaimId Claim, ClaimId? SupersededBy, string? Reason);
