using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>A company that was recorded as one of its own, though it may be one that was there.</summary>
/// <param name="Made">The company that was recorded.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Candidate">The company that it may be.</param>
/// <param name="CandidateName">The name by which it was found.</param>
/// <param name="Score">How like the names are, 0 to 1: docs/names.md.</param>
/// <param name="Why">Why it was not taken for that one.</param>
public sealed record UncertainMatch(NodeId Made, string Name, NodeId Candidate, string CandidateName, double Score, string Why);
