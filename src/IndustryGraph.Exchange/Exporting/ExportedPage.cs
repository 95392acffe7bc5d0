using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Some links, with the nodes that they name.</summary>
/// <param name="Links">In the order of their ids.</param>
/// <param name="Nodes">Their ends, products and sources.</param>
internal sealed record ExportedPage(IReadOnlyList<ExportedLink> Links, IReadOnlyDictionary<NodeId, Node> Nodes);
