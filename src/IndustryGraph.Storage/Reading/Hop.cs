using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>A relationship as a step from one of its ends, in the numbers of a <see cref="IGraphView"/>.</summary>
/// <param name="Other">The node at the other end.</param>
/// <param name="Relationship">The relationship.</param>
/// <param name="Type">Its type.</param>
/// <param name="Stage">The stage of its state at the pin.</param>
public readonly record struct Hop(int Other, int Relationship, RelationshipType Type, Stage Stage);
