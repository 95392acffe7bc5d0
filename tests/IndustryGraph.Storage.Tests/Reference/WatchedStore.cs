using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>
/// A store with everything that is in it laid open for a test, its calls counted, and a place to write in between.
/// </summary>
public sealed class WatchedStore(IGraphStore inner) : IGraphStore
{
    /// <summary>The reference store, with a clock that stands still.</summary>
    public WatchedStore()
        : this(new ReferenceStore(new ManualTime()))
    {
    }

    /// <summary>The calls so far, without those that lay it open.</summary>
    public IList<string> Calls { get; } = [];

    /// <summary>The whole log after the last call that wrote.</summary>
    public IReadOnlyList<LogEntry> Log { get; private set; } = [];

    /// <summary>All claims after the last call that wrote, closed ones too; in the order recorded, then by id.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>Called before each change set that could be written; null for nothing.</summary>
    public Func<ValueTask>? BeforeAppend { get; set; }

    /// <summary>New Year's Day of 2026, as known after the last call that wrote.</summary>
    public Pin Now => new(new DateOnly(2026, 1, 1), Log.Count == 0 ? Instant.Beginning : Log[^1].RecordedAt);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation)
    {
        Count("GetRevision");
        return inner.GetRevisionAsync(cancellation);
    }

    public ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation)
    {
        Count("Wait");
        return inner.WaitAsync(after, cancellation);
    }

    public ValueTask<Revision?> EraseAsync(Erasure erasure, CancellationToken cancellation)
    {
        Count("Erase");
        return inner.EraseAsync(erasure, cancellation);
    }

    public async ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Count("Append");
        if (BeforeAppend is { } before && changes.ExpectedSequence is null or >= 0)
        {
            await before();
        }

        var commit = await inner.AppendAsync(changes, cancellation);
        Log = await inner.ReadLogAsync(0, int.MaxValue, cancellation);
        var all = new ClaimQuery(ClaimAnchor.Source) { IncludeClosed = true };
        Claims = (await inner.FindClaimsAsync(all, Now, PageRequest.All, cancellation)).Single().Items;
        return commit;
    }

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation)
    {
        Count("ReadLog");
        return inner.ReadLogAsync(after, limit, cancellation);
    }

    public ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(
        IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation)
    {
        Count("Get");
        return inner.GetAsync(slugs, pin, cancellation);
    }

    public ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        Count("FindNodes");
        return inner.FindNodesAsync(queries, pin, page, cancellation);
    }

    public ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        Count("FindRelationships");
        return inner.FindRelationshipsAsync(query, pin, page, cancellation);
    }

    public ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(
        FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        Count("FindFacts");
        return inner.FindFactsAsync(query, pin, page, cancellation);
    }

    public ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(
        ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        Count("FindClaims");
        return inner.FindClaimsAsync(query, pin, page, cancellation);
    }

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(
        NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        Count("FindClaimsByKey");
        return inner.FindClaimsByKeyAsync(source, keys, cancellation);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(
        NameQuery query, Pin pin, CancellationToken cancellation)
    {
        Count("FindNames");
        return inner.FindNamesAsync(query, pin, cancellation);
    }

    // Fields of one level are resolved at the same time.
    private void Count(string call)
    {
        lock (Calls)
        {
            Calls.Add(call);
        }
    }
}
