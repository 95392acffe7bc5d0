using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>A list of facts, ordered by id, or one for each of many entities.</summary>
public sealed record FactQuery
{
    /// <summary>The entities that the lists hang on, one list each; null for one list over the whole graph.</summary>
    public IReadOnlyList<NodeId>? Anchors { get; init; }

    /// <summary>Of one list over the whole graph: facts of these entities only.</summary>
    public IReadOnlySet<NodeId>? Entities { get; init; }

    public IReadOnlySet<FactKind>? Kinds { get; init; }

    /// <summary>The slug of the predicate.</summary>
    public string? PredicateSlug { get; init; }
}
