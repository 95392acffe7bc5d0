using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>One match of a search.</summary>
/// <param name="Node">What matches.</param>
/// <param name="Score">0 to 1; see <see cref="NameScore"/>.</param>
/// <param name="Matched">The name, alias or identifier that matched.</param>
/// <param name="Reason">Why.</param>
public sealed record SearchHit(Node Node, double Score, string Matched, MatchReason Reason);
