using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Checks a change set against what stands, and takes out what says nothing new.</summary>
internal sealed class Planner
{
    private readonly Standing _standing;
    private readonly ChangeSet _changes;
    private readonly WritePlan _plan;
    private readonly Dictionary<string, Node> _nodes = [];
    private readonly Dictionary<string, string?> _redirects = [];

    private Planner(Standing standing, ChangeSet changes, Instant at)
    {
        (_standing, _changes) = (standing, changes);
        _plan = new WritePlan(changes, at);
    }

    /// <summary>The plan, still without states; null where the change set says nothing new.</summary>
    /// <exception cref="ArgumentException">The change set breaks its rules.</exception>
    public static WritePlan? Plan(Standing standing, ChangeSet changes, Instant at)
    {
        var planner = new Planner(standing, changes, at);
        planner.PlanNodes();
        planner.PlanRedirects();
        planner.PlanClaims();
        planner.PlanClosures();
        planner.PlanMoves();
        var plan = planner._plan;
        Rule(
            plan.Entries.Count > 0 || (plan.Redirects.Count == 0 && plan.Moves.Count == 0 && plan.Closures.Count == 0),
            "Moves and redirects of subjects come with the redirect of a node, corrections with the claim that corrects.");
        return plan.Entries.Count == 0 ? null : plan;
    }

    private static void Rule(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }

    private void PlanNodes()
    {
        foreach (var node in _changes.Nodes)
        {
            Rule(_nodes.TryAdd(node.Slug, node), $"The node {node.Id} comes twice.");
            Rule(Slug.IsValid(node.Id.Value), $"'{node.Id}' is no id of a node.");
            var before = _standing.Nodes.GetValueOrDefault(node.Slug);
            Rule(before is null || before.Kind == node.Kind, $"{node.Id} is a {before?.Kind}, and never becomes a {node.Kind}.");
            if (!node.Equals(before))
            {
                _plan.Nodes.Add(new PlannedNode(node, before));
                Log(node.Kind == NodeKind.Source ? ChangeKind.SourceRecorded : ChangeKind.NodeRecorded, node.Slug);
            }
        }
    }

    private void PlanRedirects()
    {
        foreach (var redirect in _changes.Redirects)
        {
            Rule(_redirects.TryAdd(redirect.From, redirect.To), $"{redirect.From} is redirected twice.");
        }

        foreach (var redirect in _changes.Redirects)
        {
            var from = KindOf(redirect.From);
            Rule(from is not null, $"Nothing bears the id {redirect.From}.");
            Rule(redirect.To is null || KindOf(redirect.To) == from, $"{redirect.From} cannot answer as {redirect.To}, which is no {from}.");
            RefuseCircle(redirect.From);
            if (_standing.Targets.GetValueOrDefault(redirect.From) == redirect.To)
            {
                continue;
            }

            _plan.Redirects.Add(redirect);
            if (NodeOf(redirect.From) is not null)
            {
                Log(redirect.To is null ? ChangeKind.NodesUnmerged : ChangeKind.NodesMerged, redirect.From);
            }
        }
    }

    private void RefuseCircle(string slug)
    {
        var seen = new HashSet<string>();
        for (var next = slug; next is not null; next = TargetOf(next))
        {
            Rule(seen.Add(next), $"The redirects from {slug} run in a circle.");
        }
    }

    private void PlanClaims()
    {
        var ids = new HashSet<ClaimId>();
        foreach (var given in _changes.Claims)
        {
            var (id, joint) = (given.Id.Value, given.Source.Value + "--");
            Rule(ids.Add(given.Id), $"The id {id} comes twice.");
            Rule(id.StartsWith(joint, StringComparison.Ordinal) && id.Length > joint.Length, $"The id {id} does not begin with {joint}.");
            Rule(!_standing.Claims.ContainsKey(given.Id), $"The id {id} was used before.");
            Rule(given.Key.Length <= NodeRules.MaxText, $"The key of {id} is longer than {NodeRules.MaxText}.");
            Rule(given.Subject is FactKey || given.Stage is not null, $"{id} is about a relationship and says no stage.");
            Rule(NodeOf(given.Source.Value) is Source, $"The source {given.Source} of {id} is none.");
            CheckEnds(given.Subject);
            _plan.Claims.Add(given with
            {
                KnownFrom = _plan.At,
                KnownTo = Instant.Open,
                SupersededBy = null,
                RetractedBecause = null,
            });
            Log(ChangeKind.ClaimRecorded, id);
        }

        _plan.Claims.Sort((x, y) => x.Id.CompareTo(y.Id));
    }

    private void PlanClosures()
    {
        var seen = new HashSet<ClaimId>();
        var added = _changes.Claims.Select(claim => claim.Id).ToHashSet();
        foreach (var closure in _changes.Closures)
        {
            Rule(
                _standing.Claims.TryGetValue(closure.Claim, out var claim) && claim.IsOpen && seen.Add(closure.Claim),
                $"{closure.Claim} is no claim that stands.");
            Rule((closure.SupersededBy is null) != (closure.Reason is null), $"{closure.Claim} is either corrected by a claim or retracted for a reason.");
            Rule(
                closure.SupersededBy is not { } by || added.Contains(by),
                $"{closure.Claim} is corrected by {closure.SupersededBy}, which is not among the new claims.");
            _plan.Closures.Add(closure);
            if (closure.Reason is not null)
            {
                _plan.Entries.Add(new PlannedEntry(ChangeKind.ClaimRetracted, closure.Claim.Value, closure.Reason));
            }
        }
    }

    private void PlanMoves()
    {
        var seen = new HashSet<ClaimId>();
        foreach (var move in _changes.Moves)
        {
            var found = _standing.Claims.TryGetValue(move.Claim, out var standing);
            Rule(found, $"{move.Claim} was not recorded before it is moved.");
            Rule(seen.Add(move.Claim), $"{move.Claim} is moved twice.");
            Rule(
                move.Subject is null || move.Subject is FactKey == standing!.Claim.Subject is FactKey,
                $"{move.Claim} cannot count for {move.Subject?.Slug}.");
            if (move.Subject is not null)
            {
                CheckEnds(move.Subject);
            }

            if (standing!.Subject?.Slug != move.Subject?.Slug)
            {
                _plan.Moves.Add(move);
            }
        }
    }

    private void CheckEnds(ClaimSubject subject)
    {
        if (subject is RelationshipKey key)
        {
            Rule(key.From != key.To, $"{key.Slug} joins {key.From} to itself.");
        }

        foreach (var end in Subjects.Ends(subject))
        {
            Rule(NodeOf(end.Value) is Company or Facility, $"{end} is no company or facility that is on record.");
            Rule(TargetOf(end.Value) is null, $"{end} was merged into {TargetOf(end.Value)}.");
        }
    }

    private Node? NodeOf(string slug) => _nodes.GetValueOrDefault(slug) ?? _standing.Nodes.GetValueOrDefault(slug);

    private string? TargetOf(string slug) =>
        _redirects.TryGetValue(slug, out var target) ? target : _standing.Targets.GetValueOrDefault(slug);

    // What a redirect joins: nodes of one kind, relationships, or facts.
    private NodeKind? KindOf(string slug)
    {
        if (NodeOf(slug) is { } node)
        {
            return node.Kind;
        }

        var isSubject = _standing.Subjects.Contains(slug)
            || _changes.Claims.Any(claim => claim.Subject.Slug == slug)
            || _changes.Moves.Any(move => move.Subject?.Slug == slug);
        return isSubject ? Subjects.KeyOf(slug) is null ? NodeKind.Fact : NodeKind.Relationship : null;
    }

    private void Log(ChangeKind kind, string slug) => _plan.Entries.Add(new PlannedEntry(kind, slug, _changes.Reason));
}
