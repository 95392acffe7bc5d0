using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Works out the states of every subject that a plan touches, from all claims that count from its commit on.</summary>
internal sealed class StatePlanner(GraphIndex index, WritePlan plan, Func<NodeId, Source> sourceOf)
{
    private readonly int _last = index.Commits.Last;
    private readonly Dictionary<SubjectColumns, Touched> _touched = [];

    /// <param name="read">Reads claims from the file.</param>
    public void Plan(Func<IReadOnlyList<int>, IReadOnlyList<Claim>> read)
    {
        foreach (var item in plan.Claims)
        {
            Touch(item.Subject).New.Add(item);
        }

        foreach (var closure in plan.Closures)
        {
            Touch(index.SubjectOf(closure.Claim, _last));
        }

        foreach (var move in plan.Moves)
        {
            Touch(index.SubjectOf(move.Claim, _last));
            if (move.Subject is not null)
            {
                Touch(move.Columns).Old.Add(move.Claim);
            }
        }

        TouchSources();
        CollectStanding();
        Compute(read);
    }

    private Touched Touch(in SubjectColumns subject)
    {
        var key = subject.Canonical;
        if (!_touched.TryGetValue(key, out var touched))
        {
            touched = new Touched(subject);
            _touched.Add(key, touched);
        }

        return touched;
    }

    private void Touch(Subject? subject)
    {
        if (subject is { } existing)
        {
            Touch(index.ColumnsOf(existing));
        }
    }

    // Another tier or origin of a source alters what all its claims weigh.
    private void TouchSources()
    {
        foreach (var node in plan.Nodes)
        {
            if (node is { IsNew: false, Node: Source source }
                && index.Nodes[node.Index].At(_last)!.Node is Source before
                && (before.Tier, before.OriginKey) != (source.Tier, source.OriginKey))
            {
                foreach (var claim in index.Nodes[node.Index].Recorded.Below(index.Claims.Count))
                {
                    if (index.Claims[claim].KnownTo == RectangleRow.Open)
                    {
                        Touch(index.SubjectOf(claim, _last));
                    }
                }
            }
        }
    }

    private void CollectStanding()
    {
        var closed = plan.Closures.Select(closure => closure.Claim).ToHashSet();
        var moved = plan.Moves.Select(move => move.Claim).ToHashSet();
        foreach (var touched in _touched.Values)
        {
            if (index.Find(touched.Subject) is { } subject)
            {
                touched.IsNew = false;
                touched.Old.AddRange(index.ClaimsOf(subject, _last).Where(claim => !moved.Contains(claim)));
            }

            touched.Old.RemoveAll(claim => closed.Contains(claim) || index.Claims[claim].KnownTo != RectangleRow.Open);
        }
    }

    private void Compute(Func<IReadOnlyList<int>, IReadOnlyList<Claim>> read)
    {
        var old = read([.. _touched.Values.SelectMany(touched => touched.Old)]);
        var next = 0;
        foreach (var touched in _touched.Values)
        {
            if (Lone(touched) is { } lone)
            {
                plan.States.Add(new PlannedStates(touched.Subject, null, null, lone));
                continue;
            }

            var known = new List<Evidence>(touched.Old.Count + touched.New.Count);
            for (var i = 0; i < touched.Old.Count; i++)
            {
                known.Add(EvidenceOf(old[next++]));
            }

            known.AddRange(touched.New.Select(item => EvidenceOf(item.Claim)));
            plan.States.Add(touched.Subject.Kind is not null
                ? new PlannedStates(touched.Subject, null, Timeline.OfFact(known), null)
                : new PlannedStates(touched.Subject, Timeline.OfRelationship(known), null, null));
        }
    }

    private LoneClaim? Lone(Touched touched) =>
        touched is { IsNew: true, Subject.Type: not null, Old.Count: 0, New: [var only] }
            ? LoneClaim.Of(only.Index, only.Claim, sourceOf(only.Claim.Source).Tier)
            : null;

    private Evidence EvidenceOf(Claim claim)
    {
        var source = sourceOf(claim.Source);
        return new Evidence(claim, source.Tier, source.OriginKey);
    }

    private sealed class Touched(SubjectColumns subject)
    {
        public SubjectColumns Subject { get; } = subject;

        /// <summary>Whether nothing was ever said of it.</summary>
        public bool IsNew { get; set; } = true;

        /// <summary>Claims on record that count from now on.</summary>
        public List<int> Old { get; } = [];

        /// <summary>Claims of this change set.</summary>
        public List<PlannedClaim> New { get; } = [];
    }
}
