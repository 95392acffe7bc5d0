using IndustryGraph.Model;

namespace IndustryGraph.Storage.Tests;

/// <summary>Lets any store be traversed, by the port: what every <see cref="ITraversableStore"/> must tell. Slow and plain.</summary>
public sealed class TraversableStore(IGraphStore inner) : ITraversableStore
{
    public IGraphView View(RelationshipCriteria criteria, Pin pin, bool anchored) => new PortView(inner, criteria, pin, anchored);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation) => inner.GetRevisionAsync(cancellation);

    public ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation) => inner.AppendAsync(changes, cancellation);

    public ValueTask<Revision?> EraseAsync(Erasure erasure, CancellationToken cancellation) => inner.EraseAsync(erasure, cancellation);

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation) =>
        inner.ReadLogAsync(after, limit, cancellation);

    public ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation) => inner.WaitAsync(after, cancellation);

    public ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation) =>
        inner.GetAsync(slugs, pin, cancellation);

    public ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation) =>
        inner.FindNodesAsync(queries, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        inner.FindRelationshipsAsync(query, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(
        FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        inner.FindFactsAsync(query, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(
        ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation) =>
        inner.FindClaimsAsync(query, pin, page, cancellation);

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(
        NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation) =>
        inner.FindClaimsByKeyAsync(source, keys, cancellation);

    public ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(
        NameQuery query, Pin pin, CancellationToken cancellation) =>
        inner.FindNamesAsync(query, pin, cancellation);
}
