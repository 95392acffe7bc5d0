namespace IndustryGraph.Storage.Embedded;

/// <summary>A relationship that was found.</summary>
/// <param name="Relationship">The relationship.</param>
/// <param name="State">Its state at the pin.</param>
/// <param name="Other">The end that is not the anchor; -1 where there is no anchor.</param>
/// <param name="Key">Comes first in the order; see <see cref="RelationshipHitOrder.KeyOf"/>.</param>
internal readonly record struct RelationshipHit(int Relationship, StateRef State, int Other, ulong Key);
