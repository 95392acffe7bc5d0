using System.Runtime.CompilerServices;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Tells when a path between two companies appears where there was none.</summary>
/// <param name="store">The graph.</param>
/// <param name="criteria">Which relationships are walked.</param>
/// <param name="maxHops">How long a path may be.</param>
/// <param name="boundsOf">What cuts one search short; made anew for each.</param>
/// <param name="time">Tells the day.</param>
public sealed class PathWatch(IGraphStore store, RelationshipCriteria criteria, int maxHops, Func<WalkBounds> boundsOf, TimeProvider time)
{
    /// <summary>
    /// A path for each commit with which one opens: the firmest of the shortest, and where it reads so. Nothing is told of
    /// a path that is there already, until it has closed and opens again.
    /// </summary>
    public async IAsyncEnumerable<(GraphPath Path, Pin Pin)> WatchAsync(NodeId from, NodeId to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var revision = await store.GetRevisionAsync(cancellation);
        var open = await FindAsync(from, to, revision, cancellation) is not null;
        while (true)
        {
            revision = await store.WaitAsync(revision.Sequence, cancellation);
            var path = await FindAsync(from, to, revision, cancellation);
            if (path is not null && !open)
            {
                yield return (path, PinAt(revision));
            }

            open = path is not null;
        }
    }

    private async ValueTask<GraphPath?> FindAsync(NodeId from, NodeId to, Revision revision, CancellationToken cancellation)
    {
        var found = await new PathFinder(store).FindAsync(
            new HashSet<NodeId> { from }, new HashSet<NodeId> { to }, PathMode.Shortest, 1, maxHops, criteria, PinAt(revision), boundsOf(), cancellation);
        return found.TryGet(out var search, out _) && search.Paths is [var path, ..] ? path : null;
    }

    private Pin PinAt(Revision revision) => new(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), revision.At);
}
