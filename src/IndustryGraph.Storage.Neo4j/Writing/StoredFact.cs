using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>A fact as it is in the database.</summary>
/// <param name="Key">As it was spelt first.</param>
/// <param name="Rectangles">Its states.</param>
internal sealed record StoredFact(FactKey Key, List<Rectangle<FactState>> Rectangles);
