namespace IndustryGraph.Questions;

/// <summary>What a search for paths found.</summary>
/// <param name="Paths">Shortest first.</param>
/// <param name="Explored">How many nodes were reached.</param>
/// <param name="Truncated">What cut the search short; null where nothing did.</param>
public sealed record PathSearch(IReadOnlyList<GraphPath> Paths, int Explored, Truncation? Truncated);
