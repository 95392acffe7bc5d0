using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>Everyone up or down the chain from one company.</summary>
/// <param name="Members">By tier, then folded name, then id; each company once, at its nearest tier.</param>
/// <param name="Tiers">Counts of what is listed, tier by tier, from 1; a tier may list nobody and still lead on.</param>
/// <param name="Explored">How many companies were reached, the root and those not listed included.</param>
/// <param name="Truncated">What cut the walk short; null where everything was seen.</param>
public sealed record SupplyTree(
    IReadOnlyList<SupplyTreeMember> Members, IReadOnlyList<SupplyTier> Tiers, int Explored, Truncation? Truncated);

/// <param name="Company">The company.</param>
/// <param name="Tier">How many hops it is from the root, at least 1.</param>
/// <param name="Via">The relationship that brought it there: of several the firmest, then the first type of the ontology, then the smallest id.</param>
public sealed record SupplyTreeMember(Company Company, int Tier, Relationship Via);

/// <param name="Tier">From 1.</param>
/// <param name="Companies">How many companies are listed at it.</param>
/// <param name="Relationships">How many relationships join them to the tier before.</param>
public sealed record SupplyTier(int Tier, int Companies, int Relationships);
