using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>
/// A store that has its graph at hand, so that walks over many relationships can go in numbers instead of records. It is
/// a faster way to the same answers: what a view tells is what <see cref="IGraphStore.FindRelationshipsAsync"/> and
/// <see cref="IGraphStore.GetAsync"/> tell. A store may do without it.
/// </summary>
public interface ITraversableStore : IGraphStore
{
    /// <summary>The graph at a pin, as it is now: nothing that is written later is seen. For one thread.</summary>
    /// <param name="criteria">Which relationships there are.</param>
    /// <param name="pin">When.</param>
    /// <param name="anchored">
    /// Whether <see cref="RelationshipCriteria.Countries"/> speak of the end that a step leads to; else of either end.
    /// </param>
    IGraphView View(RelationshipCriteria criteria, Pin pin, bool anchored);

    /// <summary>The nodes at one end of relationships, as <see cref="IGraphStore.GetAsync"/> gives them by their ids.</summary>
    /// <param name="relationships">The relationships.</param>
    /// <param name="end">Where they begin, or where they end.</param>
    /// <param name="pin">When.</param>
    IReadOnlyList<Node?> GetEnds(IReadOnlyList<Relationship> relationships, AnchorEnd end, Pin pin);

    /// <summary>
    /// The relationships of the whole graph that do not read the same at both pins, in no order. What does not meet the criteria
    /// at a pin is null there.
    /// </summary>
    IReadOnlyList<(Relationship? Before, Relationship? After)> FindDiffering(
        RelationshipCriteria criteria, Pin before, Pin after, CancellationToken cancellation);
}
