using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>The network around some nodes.</summary>
/// <param name="Nodes">By distance from the nearest root, then id; the roots come first.</param>
/// <param name="Relationships">Every relationship that joins two of the nodes, in the order of ids.</param>
/// <param name="Truncated">What cut it short; null where nothing leads beyond it.</param>
public sealed record Subgraph(IReadOnlyList<NodeId> Nodes, IReadOnlyList<Relationship> Relationships, Truncation? Truncated);
