using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>
/// A list of nodes of one kind, without those that were merged into others. All conditions hold together; a condition that
/// is null does not count, and one that speaks of another kind is met by none.
/// </summary>
/// <param name="Kind">Company, facility, product or source.</param>
public sealed record NodeQuery(NodeKind Kind)
{
    public IReadOnlySet<NodeId>? Ids { get; init; }

    /// <summary>The folded name, or a folded alias, holds this folded text.</summary>
    public string? NameContains { get; init; }

    /// <summary>Of companies and facilities: ISO 3166-1 alpha-2, capital letters.</summary>
    public IReadOnlySet<string>? Countries { get; init; }

    /// <summary>Of companies: at least one of these industries, compared folded; the set holds folded texts.</summary>
    public IReadOnlySet<string>? Industries { get; init; }

    public IReadOnlySet<CompanyKind>? CompanyKinds { get; init; }

    /// <summary>Of facilities: compared folded; the set holds folded texts.</summary>
    public IReadOnlySet<string>? FacilityKinds { get; init; }

    /// <summary>Of products: directly below one of these.</summary>
    public IReadOnlySet<NodeId>? Broader { get; init; }

    /// <summary>Has a relationship of these at this end.</summary>
    public (AnchorEnd End, RelationshipCriteria Criteria)? Having { get; init; }

    public NodeOrder Order { get; init; } = NodeOrder.Name;
}
