using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>A store that counts how often it is asked.</summary>
public sealed class CountingStore(IGraphStore store) : IGraphStore
{
    public int Calls { get; private set; }

    public ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation) => Counted().GetRevisionAsync(cancellation);

    public ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation) => Counted().AppendAsync(changes, cancellation);

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation) =>
        Counted().ReadLogAsync(after, limit, cancellation);

    public ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation) =>
        Counted().GetAsync(slugs, pin, cancellation);

    public ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation) =>
        Counted().FindNodesAsync(queries, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        Counted().FindRelationshipsAsync(query, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        Counted().FindFactsAsync(query, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        Counted().FindClaimsAsync(query, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation) =>
        Counted().FindClaimsByKeyAsync(source, keys, cancellation);

    public ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(NameQuery query, Pin pin, CancellationToken cancellation) =>
        Counted().FindNamesAsync(query, pin, cancellation);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private IGraphStore Counted()
    {
        Calls++;
        return store;
    }
}
