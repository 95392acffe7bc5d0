using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A store in one directory: a SQLite file that every commit is synced to, and an index in memory that answers. Readers
/// look at the index as of the last commit and wait for nobody; one writer at a time adds to it. Only the texts of claims
/// are read from the file when they are asked for.
/// </summary>
public sealed partial class EmbeddedStore : ITraversableStore
{
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly DirectoryLock _lock;
    private readonly ClaimSource _claims;
    private readonly int _maxUnsorted;
    private Snapshot _snapshot;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation) => new(Current().Revision);

    public async ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation)
    {
        while (true)
        {
            // Taken before the look: a commit between the two completes it.
            var moved = Volatile.Read(ref _moved);
            if (Current().Revision is var revision && revision.Sequence > after)
            {
                return revision;
            }

            await moved.Task.WaitAsync(cancellation);
        }
    }

    public ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(slugs);
        cancellation.ThrowIfCancellationRequested();
        return new(new RecordReader(Current(), pin, _claims).Read(slugs));
    }

    public ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(page);
        var snapshot = Current();
        var pages = new Page<Node>[queries.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = new NodeSearch(snapshot, pin, queries[i], page).Run(cancellation);
        }

        return new(pages);
    }

    public ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return new(new RelationshipSearch(Current(), pin, query, page, _maxUnsorted).Run(cancellation));
    }

    public ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(
        FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return new(new FactSearch(Current(), pin, query, page).Run(cancellation));
    }

    public ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(
        ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(page);
        return new(new ClaimSearch(Current(), pin, query, page, _claims).Run(cancellation));
    }

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(
        NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellation.ThrowIfCancellationRequested();
        var snapshot = Current();
        var found = new Claim?[keys.Count];
        if (snapshot.Index.Nodes.Find(source.Value) is { } entry)
        {
            var places = new List<int>();
            var claims = new List<int>();
            for (var i = 0; i < found.Length; i++)
            {
                var claim = snapshot.Index.Claims.FindLast(entry.Index, System.Text.Encoding.UTF8.GetBytes(keys[i]));
                if (claim >= 0 && claim < snapshot.Claims)
                {
                    places.Add(i);
                    claims.Add(claim);
                }
            }

            var read = _claims.Read(claims, snapshot.Index, snapshot.Commit);
            for (var i = 0; i < places.Count; i++)
            {
                found[places[i]] = read[i];
            }
        }

        return new(found);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(
        NameQuery query, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(new NameSearch(Current(), pin, query).Run(cancellation));
    }

    public IGraphView View(RelationshipCriteria criteria, Pin pin, bool anchored)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return new GraphView(Current(), pin, criteria, anchored);
    }

    public IReadOnlyList<Node?> GetEnds(IReadOnlyList<Relationship> relationships, AnchorEnd end, Pin pin)
    {
        ArgumentNullException.ThrowIfNull(relationships);
        return new EndReader(Current(), pin).Read(relationships, end);
    }

    public IReadOnlyList<(Relationship? Before, Relationship? After)> FindDiffering(
        RelationshipCriteria criteria, Pin before, Pin after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return new DifferenceSearch(Current(), criteria, before, after).Run(cancellation);
    }

    private Snapshot Current() => Volatile.Read(ref _snapshot);
}
