using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>A list of relationships, or one for each of many anchors.</summary>
/// <param name="Criteria">Which relationships are in it.</param>
public sealed record RelationshipQuery(RelationshipCriteria Criteria)
{
    /// <summary>
    /// The entities that the lists hang on, one list each, in this order; an entity may come twice. Null for one list
    /// over the whole graph. An anchor that no record bears has an empty list. Redirects are not followed: an entity that was
    /// merged into another has what still counts for itself, which is nothing.
    /// </summary>
    public IReadOnlyList<NodeId>? Anchors { get; init; }

    /// <summary>At which end of the relationship the anchor stands. Of symmetric types either, whatever is said here.</summary>
    public AnchorEnd End { get; init; } = AnchorEnd.Either;

    public RelationshipOrder Order { get; init; } = RelationshipOrder.AnnouncedDesc;
}
