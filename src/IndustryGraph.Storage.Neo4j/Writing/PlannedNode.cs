using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>A version of a node.</summary>
/// <param name="Node">The version.</param>
/// <param name="Before">The one that stands; null of a new node.</param>
internal sealed record PlannedNode(Node Node, Node? Before);
