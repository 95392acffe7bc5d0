using System.Runtime.InteropServices;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Works out the states of every subject that a plan touches, from all claims that count from its commit on.</summary>
internal sealed class StatePlanner(GraphIndex index, WritePlan plan, Func<NodeId, Source> sourceOf)
{
    private readonly int _last = index.Commits.Last;

    // In the order they are touched first, and where each stands.
    private readonly List<TouchedSubject> _touched = new(plan.Claims.Count);
    private readonly Dictionary<SubjectColumns, int> _places = new(plan.Claims.Count, SubjectColumns.ByValue);

    /// <param name="read">Reads claims from the file.</param>
    public void Plan(Func<IReadOnlyList<int>, IReadOnlyList<Claim>> read)
    {
        foreach (var item in plan.Claims)
        {
            Touch(item.Subject).Add(item);
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
                Touch(move.Columns).Add(move.Claim);
            }
        }

        TouchSources();
        CollectStanding();
        Compute(read);
    }

    private ref TouchedSubject Touch(in SubjectColumns subject)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, subject.Canonical, out var isThere);
        if (!isThere)
        {
            place = _touched.Count;
            _touched.Add(new TouchedSubject(subject));
        }

        return ref CollectionsMarshal.AsSpan(_touched)[place];
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
        foreach (ref var touched in CollectionsMarshal.AsSpan(_touched))
        {
            if (index.Find(touched.Subject) is { } subject)
            {
                touched.IsNew = false;
                foreach (var claim in index.ClaimsOf(subject, _last))
                {
                    if (!moved.Contains(claim))
                    {
                        touched.Add(claim);
                    }
                }
            }

            touched.Old?.RemoveAll(claim => closed.Contains(claim) || index.Claims[claim].KnownTo != RectangleRow.Open);
        }
    }

    private void Compute(Func<IReadOnlyList<int>, IReadOnlyList<Claim>> read)
    {
        var wanted = new List<int>();
        foreach (var touched in _touched)
        {
            wanted.AddRange(touched.Old ?? []);
        }

        var old = wanted.Count == 0 ? [] : read(wanted);
        var next = 0;
        plan.States.EnsureCapacity(_touched.Count);
        foreach (ref var touched in CollectionsMarshal.AsSpan(_touched))
        {
            if (Lone(in touched) is { } lone)
            {
                plan.States.Add(new PlannedStates(touched.Subject, null, null, lone));
                continue;
            }

            var known = new List<Evidence>();
            for (var i = 0; i < (touched.Old?.Count ?? 0); i++)
            {
                known.Add(EvidenceOf(old[next++]));
            }

            foreach (var item in touched.New)
            {
                known.Add(EvidenceOf(item.Given with { KnownFrom = plan.At, KnownTo = Instant.Open }));
            }

            plan.States.Add(touched.Subject.Kind is not null
                ? new PlannedStates(touched.Subject, null, Timeline.OfFact(known), null)
                : new PlannedStates(touched.Subject, Timeline.OfRelationship(known), null, null));
        }
    }

    private LoneClaim? Lone(in TouchedSubject touched) =>
        touched is { IsNew: true, Subject.Type: not null, Old: null or { Count: 0 }, Only: { } only }
            ? LoneClaim.Of(only.Index, only.Given, sourceOf(only.Given.Source).Tier)
            : null;

    private Evidence EvidenceOf(Claim claim)
    {
        var source = sourceOf(claim.Source);
        return new Evidence(claim, source.Tier, source.OriginKey);
    }
}
