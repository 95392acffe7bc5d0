using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>A store as one request sees it: counts what the request asks of it. Whoever opened the store disposes it.</summary>
internal class CountedStore : IGraphStore
{
    private long _calls;
    private long _records;

    protected CountedStore(IGraphStore inner) => Inner = inner;

    public IGraphStore Inner { get; }

    /// <summary>How many calls were made.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>How many nodes, relationships, facts, claims, names and entries of the log the store handed over.</summary>
    public long Records => Interlocked.Read(ref _records);

    /// <summary>What the store offers beyond the port is offered here too.</summary>
    public static CountedStore Of(IGraphStore inner) =>
        inner is ITraversableStore traversable ? new CountedTraversableStore(traversable) : new CountedStore(inner);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation)
    {
        Called();
        return Inner.GetRevisionAsync(cancellation);
    }

    public ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation)
    {
        Called();
        return Inner.AppendAsync(changes, cancellation);
    }

    public ValueTask<Revision?> EraseAsync(Erasure erasure, CancellationToken cancellation)
    {
        Called();
        return Inner.EraseAsync(erasure, cancellation);
    }

    public async ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation)
    {
        Called();
        var entries = await Inner.ReadLogAsync(after, limit, cancellation);
        HandedOver(entries.Count);
        return entries;
    }

    public ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation)
    {
        Called();
        return Inner.WaitAsync(after, cancellation);
    }

    public async ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation)
    {
        Called();
        var records = await Inner.GetAsync(slugs, pin, cancellation);
        HandedOver(records.Count(record => record is not null));
        return records;
    }

    public ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation) =>
        PagesAsync(Inner.FindNodesAsync(queries, pin, page, cancellation));

    public ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        PagesAsync(Inner.FindRelationshipsAsync(query, pin, page, cancellation));

    public ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(
        FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        PagesAsync(Inner.FindFactsAsync(query, pin, page, cancellation));

    public ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(
        ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        PagesAsync(Inner.FindClaimsAsync(query, pin, page, cancellation));

    public async ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(
        NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        Called();
        var claims = await Inner.FindClaimsByKeyAsync(source, keys, cancellation);
        HandedOver(claims.Count(claim => claim is not null));
        return claims;
    }

    public async ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(
        NameQuery query, Pin pin, CancellationToken cancellation)
    {
        Called();
        var names = await Inner.FindNamesAsync(query, pin, cancellation);
        HandedOver(names.Sum(candidates => candidates.Count));
        return names;
    }

    private async ValueTask<IReadOnlyList<Page<T>>> PagesAsync<T>(ValueTask<IReadOnlyList<Page<T>>> call)
    {
        Called();
        var pages = await call;
        HandedOver(pages.Sum(page => page.Items.Count));
        return pages;
    }

    protected void Called() => Interlocked.Increment(ref _calls);

    protected void HandedOver(int records) => Interlocked.Add(ref _records, records);
}
