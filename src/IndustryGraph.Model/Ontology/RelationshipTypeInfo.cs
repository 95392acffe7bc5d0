namespace IndustryGraph.Model;

/// <summary>What a type of relationship means.</summary>
/// <param name="Type">The type.</param>
/// <param name="Meaning">Its wording from the first entity to the second: "supplies".</param>
/// <param name="Inverse">Its wording from the second to the first: "is supplied by".</param>
/// <param name="Symmetric">Whether both wordings are one; the smaller slug is stored first.</param>
/// <param name="Flow">Whether goods, work or rights flow along it; suppliers, customers, supply trees and disruption walk it.</param>
public sealed record RelationshipTypeInfo(RelationshipType Type, string Meaning, string Inverse, bool Symmetric, bool Flow);
