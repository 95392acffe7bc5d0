using System.Collections.Immutable;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// The whole graph in memory, as it is written in the log. Everything in it is stamped with the commits that opened and
/// closed it, and nothing is ever taken out, so that one writer may add while readers look at it as of a commit
/// that was published before.
/// </summary>
internal sealed partial class GraphIndex : IRelationshipReader
{
    private readonly ImmutableSortedSet<NodeVersion>[] _byName =
        [.. Enumerable.Repeat(ImmutableSortedSet.Create<NodeVersion>(NameOrder.Instance), (int)NodeKind.Source + 1)];

    private ImmutableSortedSet<FactEntry> _facts = ImmutableSortedSet.Create<FactEntry>(FactOrder.Instance);

    public GraphIndex() => Relationships.Changed = LeaveToRow;

    public CommitTable Commits { get; } = new();

    public NodeTable Nodes { get; } = new();

    public Redirects Redirects { get; } = new();

    public RelationshipTable Relationships { get; } = new();

    public FactTable Facts { get; } = new();

    public ClaimTable Claims { get; } = new();

    public Moves Moves { get; } = new();

    public NameIndex Names { get; } = new();

    /// <summary>What readers may see from now on.</summary>
    public Snapshot Publish(Revision revision) => new(this, revision, [.. _byName], _facts);

    public ClaimId ClaimIdOf(int claim) => new($"{Nodes[Claims[claim].Source].Id}--{Claims.Suffix(claim)}");

    public RelationshipKey KeyOf(int relationship)
    {
        ref var row = ref Relationships[relationship];
        return new RelationshipKey(row.Type, Nodes[row.From].Id, Nodes[row.To].Id);
    }

    public SubjectColumns ColumnsOf(Subject subject)
    {
        if (subject.IsFact)
        {
            var fact = Facts[subject.Index];
            return new SubjectColumns(null, fact.Key.Kind, fact.Entity, -1, fact.Key.Predicate);
        }

        ref var row = ref Relationships[subject.Index];
        return new SubjectColumns(row.Type, null, row.From, row.To, null);
    }

    /// <summary>The index of a subject; null where nothing was ever said of it.</summary>
    public Subject? Find(in SubjectColumns subject)
    {
        if (subject.Type is not { } type)
        {
            return subject.From < Nodes.Count && Facts.Find(subject.ToKey(Nodes)!.Slug) is { } fact ? Subject.Fact(fact.Index) : null;
        }

        var index = Relationships.Find(type, subject.From, subject.To);
        return index < 0 ? null : Subject.Relationship(index);
    }

    /// <summary>What a claim counts for as of a commit; null for nothing.</summary>
    public Subject? SubjectOf(int claim, int commit) =>
        Moves.At(claim, commit) is { } move ? move.Subject : Claims[claim].Subject;

    /// <summary>The claims that had been recorded by a commit and counted for a subject then, closed or not; in no order.</summary>
    public List<int> ClaimsOf(Subject subject, int commit)
    {
        var found = new List<int>();
        var claim = subject.IsFact
            ? Facts[subject.Index].LastClaim
            : Relationships.LastClaim(subject.Index);
        for (; claim >= 0; claim = Claims[claim].Previous)
        {
            if (Claims[claim].KnownFrom <= commit && SubjectOf(claim, commit) == subject)
            {
                found.Add(claim);
            }
        }

        foreach (var moved in Moves.Into(subject))
        {
            if (Claims[moved].KnownFrom <= commit && Claims[moved].Subject != subject && SubjectOf(moved, commit) == subject)
            {
                found.Add(moved);
            }
        }

        return found;
    }
}
