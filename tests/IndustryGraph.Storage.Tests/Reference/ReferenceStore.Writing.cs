using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

public sealed partial class ReferenceStore
{
    public ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation)
    {
        var standing = Revision;
        if (changes.IdempotencyKey is { } key && _receipts.TryGetValue(key, out var receipt))
        {
            return new(new Commit(standing, true, receipt));
        }

        if (changes.ExpectedSequence is { } expected && expected != standing.Sequence)
        {
            throw new StoreException(StoreError.Conflict, "Something else was written in between.");
        }

        var (now, next) = (Instant.Of(time.GetUtcNow()), new Instant(standing.At.Ticks + 1));
        Write(changes, now > next ? now : next, standing.At);
        if (changes.IdempotencyKey is not null)
        {
            _receipts.Add(changes.IdempotencyKey, changes.Receipt);
        }

        var moved = _moved;
        _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        moved.SetResult();
        return new(new Commit(Revision, false, changes.Receipt));
    }

    private static void Rule(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }

    private void Write(ChangeSet changes, Instant at, Instant last)
    {
        var nodes = changes.Nodes.Where(node => VersionOf(node.Slug, last) is var before && !node.Equals(before)).ToList();
        var redirects = changes.Redirects.Where(redirect => TargetOf(redirect.From, last) != redirect.To).ToList();
        var moves = changes.Moves
            .Where(move => SubjectOf(_claims.Find(claim => claim.Id == move.Claim) ?? throw new ArgumentException("No such claim."), last)?.Slug
                != move.Subject?.Slug)
            .ToList();
        Check(changes, redirects, last);

        var entries = new List<(ChangeKind Kind, string Slug, string? Reason)>();
        entries.AddRange(nodes.Select(node => (
            node.Kind == NodeKind.Source ? ChangeKind.SourceRecorded : ChangeKind.NodeRecorded, node.Slug, changes.Reason)));
        entries.AddRange(redirects.Where(item => IsNode(item.From, changes, last)).Select(item => (
            item.To is null ? ChangeKind.NodesUnmerged : ChangeKind.NodesMerged, item.From, changes.Reason)));
        entries.AddRange(changes.Claims.Select(claim => (ChangeKind.ClaimRecorded, claim.Slug, changes.Reason)));
        entries.AddRange(changes.Closures.Where(item => item.Reason is not null)
            .Select(item => (ChangeKind.ClaimRetracted, item.Claim.Value, item.Reason)));
        Rule(entries.Count > 0 || (redirects.Count == 0 && moves.Count == 0), "Nothing would tell of it in the log.");

        _versions.AddRange(nodes.Select(node => (at, node)));
        _redirects.AddRange(redirects.Select(redirect => (at, redirect)));
        _claims.AddRange(changes.Claims.Select(claim => claim with
        {
            KnownFrom = at,
            KnownTo = Instant.Open,
            SupersededBy = null,
            RetractedBecause = null,
        }));
        foreach (var closure in changes.Closures)
        {
            var place = _claims.FindIndex(claim => claim.Id == closure.Claim);
            _claims[place] = _claims[place] with
            {
                KnownTo = at,
                SupersededBy = closure.SupersededBy,
                RetractedBecause = closure.Reason,
            };
        }

        _moves.AddRange(moves.Select(move => (at, move)));
        _log.AddRange(entries.Select((entry, i) => new LogEntry(_log.Count + i + 1, at, entry.Kind, entry.Slug, changes.Actor, entry.Reason)).ToList());
    }

    private void Check(ChangeSet changes, List<Redirect> redirects, Instant last)
    {
        Node? NodeOf(string slug) => changes.Nodes.FirstOrDefault(node => node.Slug == slug) ?? VersionOf(slug, last);
        string? Target(string slug) => redirects.Find(item => item.From == slug) is { } item ? item.To : TargetOf(slug, last);
        bool IsEnd(NodeId id) => NodeOf(id.Value) is Company or Facility && Target(id.Value) is null;
        bool Joins(ClaimSubject? subject) => subject switch
        {
            RelationshipKey key => key.From != key.To && IsEnd(key.From) && IsEnd(key.To),
            FactKey key => IsEnd(key.Entity),
            _ => true,
        };

        Rule(changes.Nodes.DistinctBy(node => node.Id).Count() == changes.Nodes.Count, "A node comes twice.");
        Rule(changes.Nodes.All(node => Slug.IsValid(node.Slug)), "No id of a node.");
        Rule(changes.Nodes.All(node => VersionOf(node.Slug, last) is not { } before || before.Kind == node.Kind), "Another kind.");
        Rule(changes.Redirects.DistinctBy(item => item.From).Count() == changes.Redirects.Count, "An id is redirected twice.");
        foreach (var redirect in changes.Redirects)
        {
            var from = KindOf(redirect.From, changes, last);
            Rule(from is not null && (redirect.To is null || KindOf(redirect.To, changes, last) == from), "Nothing, or of another kind.");
            var steps = new HashSet<string>();
            for (var slug = redirect.From; slug is not null; slug = Target(slug))
            {
                Rule(steps.Add(slug), "A circle.");
            }
        }

        var ids = changes.Claims.Select(claim => claim.Id).ToHashSet();
        Rule(ids.Count == changes.Claims.Count && !_claims.Exists(claim => ids.Contains(claim.Id)), "An id was used before.");
        Rule(changes.Claims.All(claim => claim.Id.Value.StartsWith(claim.Source + "--", StringComparison.Ordinal)), "Not of its source.");
        Rule(changes.Claims.All(claim => NodeOf(claim.Source.Value) is Source), "No source.");
        Rule(changes.Claims.All(claim => claim.Subject is FactKey || claim.Stage is not null), "No stage.");
        Rule(changes.Claims.All(claim => Joins(claim.Subject)) && changes.Moves.All(move => Joins(move.Subject)), "No such end.");
        Rule(changes.Closures.DistinctBy(item => item.Claim).Count() == changes.Closures.Count, "Closed twice.");
        Rule(changes.Closures.All(item => _claims.Exists(claim => claim.Id == item.Claim && claim.KnownTo == Instant.Open)), "Does not stand.");
        Rule(changes.Closures.All(item => (item.SupersededBy is null) != (item.Reason is null)), "Corrected or retracted.");
        Rule(changes.Closures.All(item => item.SupersededBy is not { } by || ids.Contains(by)), "Corrected by no new claim.");
        Rule(changes.Moves.DistinctBy(item => item.Claim).Count() == changes.Moves.Count, "Moved twice.");
        Rule(
            changes.Moves.All(move => move.Subject is null || move.Subject is FactKey == _claims.Find(claim => claim.Id == move.Claim)!.Subject is FactKey),
            "Another kind of subject.");
    }

    private bool IsNode(string slug, ChangeSet changes, Instant last) => KindOf(slug, changes, last) <= NodeKind.Source;

    private NodeKind? KindOf(string slug, ChangeSet changes, Instant last)
    {
        if ((changes.Nodes.FirstOrDefault(node => node.Slug == slug) ?? VersionOf(slug, last)) is { } node)
        {
            return node.Kind;
        }

        var subjects = _claims.Select(claim => claim.Subject)
            .Concat(_moves.Select(item => item.Move.Subject))
            .Concat(changes.Claims.Select(claim => claim.Subject))
            .Concat(changes.Moves.Select(move => move.Subject));
        return subjects.FirstOrDefault(subject => subject?.Slug == slug) is { } found
            ? found is FactKey ? NodeKind.Fact : NodeKind.Relationship
            : null;
    }
}
