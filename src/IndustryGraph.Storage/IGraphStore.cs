using IndustryGraph.Model;

namespace IndustryGraph.Storage;

/// <summary>
/// The port that a store fills. Every call takes a batch and answers in the order of the batch. Reading at one pin
/// gives the same answer for ever, whatever is written meanwhile, as long as it knows no more than has been written. Safe for use by many threads at once.
/// </summary>
/// <exception cref="StoreException">The store failed; from every method.</exception>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>How far the log has come.</summary>
    ValueTask<Revision> GetRevisionAsync(CancellationToken cancellation);

    /// <summary>
    /// Writes a change set, durably before it returns. Every commit has an instant of its own, later than all before.
    /// Ids of claims that were used before, closures of claims that do not stand and ends that no node bears are
    /// mistakes of the caller.
    /// </summary>
    /// <exception cref="ArgumentException">The change set breaks its rules; nothing was written.</exception>
    ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation);

    /// <summary>
    /// Erases the text of a node or claim, in every version there ever was: what the law demands gone. This alone breaks the
    /// rule that a pin reads the same for ever. <see cref="ErasedText"/> says what goes and what stays; of a source the text
    /// of its claims goes too. The log keeps an entry for each record, with who and why. It may be repeated, as after a
    /// failure.
    /// </summary>
    /// <returns>The revision after it; null where no node or claim bears the slug, whatever it answers as.</returns>
    ValueTask<Revision?> EraseAsync(Erasure erasure, CancellationToken cancellation);

    /// <summary>The entries of the log after a sequence number, oldest first, at most so many.</summary>
    ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Waits until the log has come further than a sequence number, and tells how far; at once where it has already. A
    /// store that others write to as well learns of their writes within a second.
    /// </summary>
    ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation);

    /// <summary>
    /// The records that bear these slugs at the pin, of any kind: nodes, relationships, facts and claims. Null where
    /// nothing bears the slug by then; a relationship or fact without a state at the pin is null too. A slug that was
    /// merged into another gives that other one. Claims answer from the moment they were recorded, closed or not, as they
    /// read at the pinned moment (<see cref="Claim.AsKnownAt"/>), with the subject that they count for then, or their own
    /// where they count for none.
    /// </summary>
    ValueTask<IReadOnlyList<GraphRecord?>> GetAsync(IReadOnlyList<string> slugs, Pin pin, CancellationToken cancellation);

    /// <summary>A page of nodes for each query.</summary>
    ValueTask<IReadOnlyList<Page<Node>>> FindNodesAsync(
        IReadOnlyList<NodeQuery> queries, Pin pin, PageRequest page, CancellationToken cancellation);

    /// <summary>
    /// A page of relationships for each anchor, or one where there are none. This is also the step of every traversal:
    /// the neighbours of a frontier.
    /// </summary>
    ValueTask<IReadOnlyList<Page<Relationship>>> FindRelationshipsAsync(
        RelationshipQuery query, Pin pin, PageRequest page, CancellationToken cancellation);

    /// <summary>A page of facts for each anchor, or one where there are none.</summary>
    ValueTask<IReadOnlyList<Page<Fact>>> FindFactsAsync(
        FactQuery query, Pin pin, PageRequest page, CancellationToken cancellation);

    /// <summary>A page of claims for each anchor, or one where there are none, each as it read at the pinned moment.</summary>
    ValueTask<IReadOnlyList<Page<Claim>>> FindClaimsAsync(
        ClaimQuery query, Pin pin, PageRequest page, CancellationToken cancellation);

    /// <summary>The last claim recorded under each of a source's keys, closed or not; null where there is none.</summary>
    ValueTask<IReadOnlyList<Claim?>> FindClaimsByKeyAsync(
        NodeId source, IReadOnlyList<string> keys, CancellationToken cancellation);

    /// <summary>Nodes that may be meant by each text; of several names of one node the one that matches best.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<NameCandidate>>> FindNamesAsync(
        NameQuery query, Pin pin, CancellationToken cancellation);
}
