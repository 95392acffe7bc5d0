using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>
/// A store that holds a <see cref="LargeGraph"/>, as if it began empty: its log counts from the end of that, and lists of all nodes and
/// all claims are asked for without those of the large graph. Everything else goes straight to the store.
/// </summary>
internal sealed class ApartStore(IGraphStore inner, LargeGraph large) : IGraphStore
{
    private HashSet<NodeId> _nodes = [];

    /// <summary>The same over the store as it was opened again.</summary>
    public ApartStore Over(IGraphStore reopened) => new(reopened, large) { _nodes = _nodes };

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public async ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation) => Counted(await inner.GetRevisionAsync(cancellation));

    public async ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation)
    {
        var commit = await inner.AppendAsync(changes with { ExpectedSequence = changes.ExpectedSequence + large.End.Sequence }, cancellation);
        _nodes.UnionWith(changes.Nodes.Select(node => node.Id));
        return commit with { Revision = Counted(commit.Revision) };
    }

    public async ValueTask<Revision?> EraseAsync(Erasure erasure, CancellationToken cancellation) =>
        await inner.EraseAsync(erasure, cancellation) is { } revision ? Counted(revision) : null;

    public async ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation) =>
        [.. (await inner.ReadLogAsync(after + large.End.Sequence, limit, cancellation)).Select(entry => entry with { Sequence = entry.Sequence - large.End.Sequence })];

    public async ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation) =>
        Counted(await inner.WaitAsync(after + large.End.Sequence, cancellation));

    public ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation) =>
        inner.GetAsync(slugs, pin, cancellation);

    public ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation) =>
        inner.FindNodesAsync([.. queries.Select(query => query with { Ids = query.Ids ?? _nodes })], pin, page, cancellation);

    public ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        inner.FindRelationshipsAsync(query, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(
        FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        inner.FindFactsAsync(query, pin, page, cancellation);

    public async ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(
        ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        query.Anchors is null ? [await FindAllClaimsAsync(query, pin, page, cancellation)] : await inner.FindClaimsAsync(query, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation) =>
        inner.FindClaimsByKeyAsync(source, keys, cancellation);

    public ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(NameQuery query, Pin pin, CancellationToken cancellation) =>
        inner.FindNamesAsync(query, pin, cancellation);

    private Revision Counted(Revision revision) => revision.Sequence == large.End.Sequence
        ? revision with { Sequence = 0, At = Instant.Beginning }
        : revision with { Sequence = revision.Sequence - large.End.Sequence };

    // They come in the order recorded: those of the large graph are the first. One more tells whether others stand before.
    private async ValueTask<Page<Claim>> FindAllClaimsAsync(ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation)
    {
        var limit = page.After is null && page.FromEnd && page.Limit < int.MaxValue ? page.Limit + 1 : page.Limit;
        var found = (await inner.FindClaimsAsync(query, pin, page with { After = page.After ?? large.LastClaim, Limit = limit }, cancellation))[0];
        if (found.Counts is { } counts && pin.KnownAt >= large.End.At)
        {
            found = found with { Counts = new ListCounts(counts.Total - LargeGraph.Claims, counts.Others - LargeGraph.Claims) };
        }

        return page.After is not null
            ? found
            : found with { Items = [.. found.Items.TakeLast(page.FromEnd ? page.Limit : int.MaxValue)], HasPrevious = found.Items.Count > page.Limit };
    }
}
