using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions.Tests;

/// <summary>
/// As much of a store as writing needs, in lists: no pages, no names. It counts its calls and lets a test write in
/// between.
/// </summary>
internal sealed class MemoryStore : IGraphStore
{
    private readonly List<(Instant At, Node Node)> _nodes = [];
    private readonly List<(Instant At, Redirect Redirect)> _redirects = [];
    private readonly List<Claim> _claims = [];
    private readonly Dictionary<ClaimId, List<(Instant At, ClaimSubject? Subject)>> _subjects = [];
    private readonly List<LogEntry> _log = [];
    private readonly Dictionary<string, string?> _receipts = [];
    private Instant _last = Instant.Beginning;

    public List<string> Calls { get; } = [];

    public IReadOnlyList<LogEntry> Log => _log;

    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Called before each change set that is written in earnest.</summary>
    public Func<ValueTask>? BeforeAppend { get; set; }

    /// <summary>A pin that sees everything recorded so far.</summary>
    public Pin Now => new(new DateOnly(2026, 1, 1), _last);

    public ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation)
    {
        Calls.Add("GetRevision");
        return ValueTask.FromResult(new Revision("memory", _log.Count, _last));
    }

    public async ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation)
    {
        Calls.Add("Append");
        if (changes.ExpectedSequence is not -1 && BeforeAppend is { } before)
        {
            await before();
        }

        var stands = new Revision("memory", _log.Count, _last);
        if (changes.IdempotencyKey is { } used && _receipts.TryGetValue(used, out var receipt))
        {
            return new Commit(stands, Replayed: true, receipt);
        }

        if (changes.ExpectedSequence is { } expected && expected != _log.Count)
        {
            throw new StoreException(StoreError.Conflict, "Something else was written in between.");
        }

        var at = new Instant(_last.Ticks + TimeSpan.TicksPerSecond);
        var entries = _log.Count;
        Write(changes, at);
        _last = _log.Count > entries ? at : _last;
        if (changes.IdempotencyKey is { } key)
        {
            _receipts[key] = changes.Receipt;
        }

        return new Commit(new Revision("memory", _log.Count, _last), Replayed: false, changes.Receipt);
    }

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<LogEntry>>([.. _log.Skip((int)after).Take(limit)]);

    public ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation)
    {
        Calls.Add("Get");
        return ValueTask.FromResult<IReadOnlyList<GraphRecord?>>([.. slugs.Select(slug => Get(slug, pin))]);
    }

    public ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation) =>
        throw new NotSupportedException("Writing lists no nodes.");

    public ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        var all = Subjects().OfType<RelationshipKey>()
            .Select(key => Relationship(key, pin)).OfType<Relationship>()
            .Where(item => query.Criteria.Matches(item.Key, item.State))
            .OrderBy(item => item.Id).ToList();
        return ValueTask.FromResult<IReadOnlyList<Page<Relationship>>>(
            [.. (query.Anchors ?? [default]).Select(anchor => new Page<Relationship>([.. all.Where(item => StandsAt(query, item.Key, anchor))], false, false))]);
    }

    public ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(
        FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        var facts = Subjects().OfType<FactKey>().Where(key => query.Anchors is null || query.Anchors.Contains(key.Entity))
            .Select(key => Get(key.Slug, pin)).OfType<Fact>();
        return ValueTask.FromResult<IReadOnlyList<Page<Fact>>>([new Page<Fact>([.. facts], false, false)]);
    }

    public ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(
        ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<Page<Claim>>>([.. (query.Anchors ?? [""]).Select(anchor => new Page<Claim>(
            [.. _claims.Where(claim => claim.IsKnownAt(pin.KnownAt) && (anchor is "" || claim.Source.Value == anchor || SubjectOf(claim, pin.KnownAt)?.Slug == anchor))],
            false,
            false))]);

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(
        NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        Calls.Add("FindClaimsByKey");
        var last = _claims.Where(claim => claim.Source == source).GroupBy(claim => claim.Key).ToDictionary(group => group.Key, group => group.Last());
        return ValueTask.FromResult<IReadOnlyList<Claim?>>([.. keys.Select(last.GetValueOrDefault)]);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(NameQuery query, Pin pin, CancellationToken cancellation) =>
        throw new NotSupportedException("Writing looks up no names.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Write(ChangeSet changes, Instant at)
    {
        foreach (var node in changes.Nodes.Where(node => node != Standing(node.Id.Value, at)))
        {
            _nodes.Add((at, node));
            Enter(node is Source ? ChangeKind.SourceRecorded : ChangeKind.NodeRecorded, node.Slug, changes, at);
        }

        foreach (var redirect in changes.Redirects)
        {
            _redirects.Add((at, redirect));
            Enter(redirect.To is null ? ChangeKind.NodesUnmerged : ChangeKind.NodesMerged, redirect.From, changes, at);
        }

        foreach (var claim in changes.Claims)
        {
            Require(_claims.All(other => other.Id != claim.Id), $"The id {claim.Id} was used before.");
            Require(StandingNodesOf(claim).All(id => Standing(id.Value, at) is not null), $"An end of {claim.Id} is missing.");
            _claims.Add(claim with { KnownFrom = at, KnownTo = Instant.Open });
            _subjects[claim.Id] = [(at, claim.Subject)];
            Enter(ChangeKind.ClaimRecorded, claim.Slug, changes, at);
        }

        foreach (var closure in changes.Closures)
        {
            var index = _claims.FindIndex(claim => claim.Id == closure.Claim && claim.KnownTo == Instant.Open);
            Require(index >= 0, $"{closure.Claim} does not stand.");
            _claims[index] = _claims[index] with { KnownTo = at, SupersededBy = closure.SupersededBy, RetractedBecause = closure.Reason };
            if (closure.Reason is not null)
            {
                Enter(ChangeKind.ClaimRetracted, closure.Claim.Value, changes, at);
            }
        }

        foreach (var move in changes.Moves)
        {
            _subjects[move.Claim].Add((at, move.Subject));
        }
    }

    private void Enter(ChangeKind kind, string slug, ChangeSet changes, Instant at) =>
        _log.Add(new LogEntry(_log.Count + 1, at, kind, slug, changes.Actor, changes.Reason));

    private GraphRecord? Get(string slug, Pin pin)
    {
        slug = Follow(slug, pin.KnownAt);
        var subject = Subjects().FirstOrDefault(item => item.Slug == slug);
        return Standing(slug, pin.KnownAt) is { } node ? node
            : subject is RelationshipKey relationship ? Relationship(relationship, pin)
            : subject is FactKey fact ? Rectangles.OfFact(History(fact)).Find(item => item.Contains(pin)) is { } found ? new Fact(fact, found.State) : null
            : _claims.Find(claim => claim.Slug == slug && claim.KnownFrom <= pin.KnownAt)?.AsKnownAt(pin.KnownAt);
    }

    private string Follow(string slug, Instant at)
    {
        while (_redirects.FindLast(item => item.At <= at && item.Redirect.From == slug).Redirect?.To is { } next)
        {
            slug = next;
        }

        return slug;
    }

    private Node? Standing(string slug, Instant at) => _nodes.FindLast(item => item.At <= at && item.Node.Slug == slug).Node;

    private Relationship? Relationship(RelationshipKey key, Pin pin) =>
        Rectangles.OfRelationship(History(key)).Find(item => item.Contains(pin)) is { } found ? new Relationship(key, found.State) : null;

    private IEnumerable<ClaimSubject> Subjects() =>
        _subjects.Values.SelectMany(list => list).Select(item => item.Subject).OfType<ClaimSubject>().DistinctBy(subject => subject.Slug);

    private ClaimSubject? SubjectOf(Claim claim, Instant at) => _subjects[claim.Id].FindLast(item => item.At <= at).Subject;

    private List<Attachment> History(ClaimSubject subject)
    {
        var history = new List<Attachment>();
        foreach (var claim in _claims)
        {
            var moves = _subjects[claim.Id];
            for (var i = 0; i < moves.Count; i++)
            {
                var to = i + 1 < moves.Count ? moves[i + 1].At : Instant.Open;
                var known = new KnownInterval(moves[i].At, to < claim.KnownTo ? to : claim.KnownTo);
                if (moves[i].Subject?.Slug == subject.Slug && known.From < known.To)
                {
                    var source = (Source)Standing(claim.Source.Value, Instant.Open)!;
                    history.Add(new Attachment(new Evidence(claim, source.Tier, source.OriginKey), known));
                }
            }
        }

        return history;
    }

    private static bool StandsAt(RelationshipQuery query, RelationshipKey key, NodeId anchor) => query.Anchors is null
        || (key.From == anchor && (query.End != AnchorEnd.To || key.Type.Info().Symmetric))
        || (key.To == anchor && (query.End != AnchorEnd.From || key.Type.Info().Symmetric));

    private static IEnumerable<NodeId> StandingNodesOf(Claim claim) => claim.Subject switch
    {
        RelationshipKey key => [claim.Source, key.From, key.To, .. claim.Products],
        FactKey key => [claim.Source, key.Entity, .. claim.Products],
        _ => [],
    };

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
