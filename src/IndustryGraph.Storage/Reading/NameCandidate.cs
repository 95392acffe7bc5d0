using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>A node that may be meant.</summary>
/// <param name="Node">As it reads at the pin.</param>
/// <param name="Matched">The name, alias or identifier that matched, as recorded.</param>
public sealed record NameCandidate(Node Node, string Matched);
