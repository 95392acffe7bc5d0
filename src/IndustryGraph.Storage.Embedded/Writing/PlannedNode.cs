using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>A version of a node.</summary>
/// <param name="Index">The node; of a new one the place it takes behind all nodes.</param>
/// <param name="Node">The version.</param>
/// <param name="IsNew">Whether it is the first version.</param>
internal sealed record PlannedNode(int Index, Node Node, bool IsNew);
