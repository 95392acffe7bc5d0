using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>
/// Nodes that may be meant by each of many texts, without those that were merged into others. Scoring is done above the
/// port.
/// </summary>
/// <param name="Match">What a text is.</param>
/// <param name="Texts">One list of candidates each, in this order.</param>
/// <param name="Kinds">Company, facility, product, source; at least one.</param>
/// <param name="Limit">How many candidates for each text at the most.</param>
public sealed record NameQuery(NameMatch Match, IReadOnlyList<string> Texts, IReadOnlySet<NodeKind> Kinds, int Limit);
