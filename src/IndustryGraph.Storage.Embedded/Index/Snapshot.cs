using System.Collections.Immutable;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// What a reader sees: the index up to a commit. What is written later has higher numbers, which the bounds here keep out.
/// </summary>
internal sealed class Snapshot(
    GraphIndex index, Revision revision, ImmutableArray<ImmutableSortedSet<NodeVersion>> byName, ImmutableSortedSet<FactEntry> facts)
{
    public GraphIndex Index { get; } = index;

    public Revision Revision { get; } = revision;

    /// <summary>The links of all nodes; it is asked with <see cref="Relationships"/> for a bound.</summary>
    public LinkIndex Links { get; } = index.Links!;

    /// <summary>How many of the changes to the arrays of links it knows.</summary>
    public int Changes { get; } = index.Links!.Changes;

    /// <summary>How many of <see cref="NodeTable.Renames"/> it knows.</summary>
    public int Renames { get; } = index.Nodes.Renames;

    public int Commit { get; } = index.Commits.Last;

    public int Nodes { get; } = index.Nodes.Count;

    public int Relationships { get; } = index.Relationships.Count;

    public int FactCount { get; } = index.Facts.Count;

    public int Claims { get; } = index.Claims.Count;

    public int Names { get; } = index.Names.Count;

    /// <summary>All facts ever, by id.</summary>
    public ImmutableSortedSet<FactEntry> Facts { get; } = facts;

    /// <summary>All versions of the nodes of a kind, by folded name, then id.</summary>
    public ImmutableSortedSet<NodeVersion> ByName(NodeKind kind) => byName[(int)kind];

    public IndexPin PinOf(Pin pin) => new(Index.Commits.LastBy(pin.KnownAt, Commit), pin.ValidAt.DayNumber);
}
