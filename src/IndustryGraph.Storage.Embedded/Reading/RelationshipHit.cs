namespace IndustryGraph.Storage.Embedded;

/// <summary>A relationship that was found.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="State">Its state at the pin.</param>
/// <param name="Name">The folded name of the end that is not the anchor, where the order wants it.</param>
internal readonly record struct RelationshipHit(int Relationship, StateRef State, string? Name);
