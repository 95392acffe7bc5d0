using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>A buyer that has one source only.</summary>
/// <param name="Buyer">Who depends.</param>
/// <param name="Product">What comes from one source; null for everything of the relationship's type, where no product is named.</param>
/// <param name="Supplier">The only company that supplies it.</param>
/// <param name="Relationship">By which it does: of several the firmest, then the smallest id.</param>
public sealed record Dependency(Company Buyer, NodeId? Product, NodeId Supplier, Relationship Relationship);
