using IndustryGraph.Model;
using static IndustryGraph.Storage.Embedded.PlanRules;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Checks a change set against the graph and works out what it writes. Alters nothing.</summary>
internal sealed class Planner
{
    // So many claims are worth a second processor.
    private const int LeastShared = 2_000;

    private readonly GraphIndex _index;
    private readonly int _last;
    private readonly WritePlan _plan;
    private readonly PlannedNames _names;
    private readonly ClaimPlanner _claims;
    private Source? _source;

    private Planner(GraphIndex index, ChangeSet changes, Instant now)
    {
        _index = index;
        _last = index.Commits.Last;
        _names = new PlannedNames(index);
        _claims = new ClaimPlanner(index, _names);
        // Every commit has an instant of its own, whatever the clock says.
        var next = new Instant(index.Commits[_last].Ticks + 1);
        _plan = new WritePlan(changes, _last + 1, now > next ? now : next);
    }

    /// <summary>The plan; null where the change set says nothing new.</summary>
    /// <param name="index">The graph.</param>
    /// <param name="changes">The change set.</param>
    /// <param name="now">What the clock says.</param>
    /// <param name="read">Reads claims from the file.</param>
    /// <exception cref="ArgumentException">The change set breaks its rules.</exception>
    public static WritePlan? Plan(GraphIndex index, ChangeSet changes, Instant now, Func<IReadOnlyList<int>, IReadOnlyList<Claim>> read)
    {
        var planner = new Planner(index, changes, now);
        planner.PlanNodes();
        planner.PlanRedirects();
        planner.PlanClaims();
        planner.PlanClosures();
        planner.PlanMoves();
        var plan = planner._plan;
        Rule(
            plan.Entries.Count > 0 || (plan.Redirects.Count == 0 && plan.Moves.Count == 0 && plan.Closures.Count == 0),
            $"Moves and redirects of subjects come with the redirect of a node, corrections with the claim that corrects.");
        if (plan.Entries.Count == 0)
        {
            return null;
        }

        new StatePlanner(index, plan, planner.SourceOf).Plan(read);
        return plan;
    }

    private void PlanNodes()
    {
        var count = _index.Nodes.Count;
        var seen = new HashSet<NodeId>();
        foreach (var node in _plan.Changes.Nodes)
        {
            Rule(seen.Add(node.Id), $"The node {node.Id} comes twice.");
            Rule(Slug.IsValid(node.Id.Value), $"'{node.Id}' is no id of a node.");
            var entry = _index.Nodes.Find(node.Id.Value);
            Rule(entry is null || entry.Kind == node.Kind, $"{node.Id} is a {entry?.Kind}, and never becomes a {node.Kind}.");
            if (entry?.At(_last) is { } version && version.Node.Equals(node))
            {
                continue;
            }

            var planned = new PlannedNode(entry?.Index ?? count++, node, entry is null);
            _names.Nodes.Add(node.Slug, planned);
            _plan.Nodes.Add(planned);
            var kind = node.Kind == NodeKind.Source ? ChangeKind.SourceRecorded : ChangeKind.NodeRecorded;
            _plan.Enter(kind, planned.Index, null);
        }
    }

    private void PlanRedirects()
    {
        foreach (var redirect in _plan.Changes.Redirects)
        {
            Rule(_names.Redirects.TryAdd(redirect.From, redirect.To), $"{redirect.From} is redirected twice.");
        }

        foreach (var redirect in _plan.Changes.Redirects)
        {
            var from = KindOf(redirect.From);
            Rule(from is not null, $"Nothing bears the id {redirect.From}.");
            Rule(redirect.To is null || KindOf(redirect.To) == from, $"{redirect.From} cannot answer as {redirect.To}, which is no {from}.");
            RefuseCircle(redirect.From);
            if (_index.Redirects.Target(redirect.From, _last) == redirect.To)
            {
                continue;
            }

            _plan.Redirects.Add(redirect);
            if (_names.Node(redirect.From) is { } node)
            {
                _plan.Enter(redirect.To is null ? ChangeKind.NodesUnmerged : ChangeKind.NodesMerged, node.Index, null);
            }
        }
    }

    private void RefuseCircle(string slug)
    {
        var seen = new HashSet<string>();
        for (var next = slug; next is not null; next = _names.TargetOf(next))
        {
            Rule(seen.Add(next), $"The redirects from {slug} run in a circle.");
        }
    }

    private void PlanClaims()
    {
        var given = _plan.Changes.Claims;
        var places = PlacesById(given);
        var planned = new PlannedClaim[given.Count];
        PlanInHalves(given.Count, (planner, i) =>
        {
            var place = places?[i] ?? i;
            planned[place] = planner.Plan(given[i], _index.Claims.Count + place);
        });
        for (var i = 0; i < planned.Length; i++)
        {
            _plan.Enter(ChangeKind.ClaimRecorded, null, planned[places?[i] ?? i].Index);
        }

        _plan.Claims = planned;
    }

    // Many claims in two halves beside each other. Of rules that are broken the first is told.
    private void PlanInHalves(int count, Action<ClaimPlanner, int> plan)
    {
        var middle = count < LeastShared ? count : count / 2;
        var rest = middle == count ? Task.CompletedTask : Task.Run(() => PlanRange(new ClaimPlanner(_index, _names), middle, count, plan));
        try
        {
            PlanRange(_claims, 0, middle, plan);
        }
        catch
        {
            ((IAsyncResult)rest).AsyncWaitHandle.WaitOne();
            throw;
        }

        rest.GetAwaiter().GetResult();
    }

    private static void PlanRange(ClaimPlanner planner, int first, int end, Action<ClaimPlanner, int> plan)
    {
        for (var i = first; i < end; i++)
        {
            plan(planner, i);
        }
    }

    // At which place each claim stands when all are ordered by id; null where they stand so.
    private static int[]? PlacesById(IReadOnlyList<Claim> claims)
    {
        if (IsAscending(claims))
        {
            return null;
        }

        var ids = claims.Select(claim => claim.Id).ToArray();
        var order = Enumerable.Range(0, ids.Length).ToArray();
        Array.Sort(ids, order);
        var places = new int[ids.Length];
        for (var place = 0; place < order.Length; place++)
        {
            Rule(place == 0 || ids[place] != ids[place - 1], $"The id {ids[place]} comes twice.");
            places[order[place]] = place;
        }

        return places;
    }

    private static bool IsAscending(IReadOnlyList<Claim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            if (claims[i].Id <= claims[i - 1].Id)
            {
                return false;
            }
        }

        return true;
    }

    private void PlanClosures()
    {
        var seen = new HashSet<ClaimId>();
        var indexes = _plan.Changes.Closures.Count == 0 ? null : _plan.Claims.ToDictionary(item => item.Given.Id, item => item.Index);
        foreach (var closure in _plan.Changes.Closures)
        {
            var claim = _index.Find(closure.Claim);
            Rule(claim >= 0 && _index.Claims[claim].KnownTo == RectangleRow.Open && seen.Add(closure.Claim), $"{closure.Claim} is no claim that stands.");
            Rule((closure.SupersededBy is null) != (closure.Reason is null), $"{closure.Claim} is either corrected by a claim or retracted for a reason.");
            var by = -1;
            Rule(
                closure.SupersededBy is not { } id || indexes!.TryGetValue(id, out by),
                $"{closure.Claim} is corrected by {closure.SupersededBy}, which is not among the new claims.");
            _plan.Closures.Add(new PlannedClosure(claim, closure.SupersededBy is null ? null : by, closure.Reason));
            if (closure.Reason is not null)
            {
                _plan.Enter(ChangeKind.ClaimRetracted, null, claim);
            }
        }
    }

    private void PlanMoves()
    {
        var seen = new HashSet<ClaimId>();
        foreach (var move in _plan.Changes.Moves)
        {
            var claim = _index.Find(move.Claim);
            Rule(claim >= 0, $"{move.Claim} was not recorded before it is moved.");
            Rule(seen.Add(move.Claim), $"{move.Claim} is moved twice.");
            var before = _index.SubjectOf(claim, _last);
            if (move.Subject is null)
            {
                if (before is not null)
                {
                    _plan.Moves.Add(new PlannedMove(claim, null, default));
                }

                continue;
            }

            Rule(move.Subject is FactKey == _index.Claims[claim].Subject.IsFact, $"{move.Claim} cannot count for {move.Subject.Slug}.");
            var columns = _claims.Columns(move.Subject);
            if (before is null || _index.Find(columns) != before)
            {
                _plan.Moves.Add(new PlannedMove(claim, move.Subject, columns));
            }
        }
    }

    // What a redirect joins: nodes of one kind, relationships, or facts.
    private NodeKind? KindOf(string slug)
    {
        if (_names.Node(slug) is { } node)
        {
            return node.Kind;
        }

        foreach (var subject in _plan.Changes.Moves.Select(move => move.Subject).Concat(_plan.Changes.Claims.Select(claim => claim.Subject)))
        {
            if (subject?.Slug == slug)
            {
                return subject is FactKey ? NodeKind.Fact : NodeKind.Relationship;
            }
        }

        return _index.FindAny(slug).Subject is { } found ? found.IsFact ? NodeKind.Fact : NodeKind.Relationship : null;
    }

    // Claims of one source come together.
    private Source SourceOf(NodeId id)
    {
        if (_source?.Id != id)
        {
            _source = _names.SourceOf(id);
        }

        return _source;
    }
}
