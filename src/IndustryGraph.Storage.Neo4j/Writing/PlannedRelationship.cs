using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>A relationship with all its states.</summary>
internal sealed record PlannedRelationship(RelationshipKey Key, StoredRelationship? Stored, List<Rectangle<RelationshipState>> Rectangles)
{
    /// <summary>The type that it bears in the database.</summary>
    public string Type => RectangleProperties.IsHeld(Rectangles) ? EnumNames<RelationshipType>.Of(Key.Type) : Fragments.Withdrawn;
}
