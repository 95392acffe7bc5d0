using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>A relationship as it is in the database.</summary>
/// <param name="Element">What Neo4j calls it within this transaction.</param>
/// <param name="Type">Its type there.</param>
/// <param name="Rectangles">Its states.</param>
internal sealed record StoredRelationship(string Element, string Type, List<Rectangle<RelationshipState>> Rectangles);
