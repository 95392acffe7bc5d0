using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>What a word says of the first company of a row and the second.</summary>
/// <param name="Type">The type of relationship.</param>
/// <param name="Reversed">Whether it goes from the second to the first: of <em>A, customer of, B</em>.</param>
internal readonly record struct TypeWord(RelationshipType Type, bool Reversed);
