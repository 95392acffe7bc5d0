using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// The paths between two sets of nodes that visit no node twice, shortest first. The part of the graph that is known
/// grows by one hop at a time, on the side whose frontier is smaller; as soon as both sides together have come n hops,
/// every path of n hops lies within it. Nodes of either set may stand in the middle of a path.
/// </summary>
internal sealed class SimplePaths(Neighbourhood around, IReadOnlySet<NodeId> from, IReadOnlySet<NodeId> to, WalkBounds bounds)
{
    private const int PeekSize = 256;

    private readonly HopGraph _graph = new();
    private readonly HashSet<NodeId> _seen = [.. from, .. to];
    private readonly Side _start = new(from);
    private readonly Side _end = new(to);

    private bool Exhausted => _start.Frontier.Count == 0 || _end.Frontier.Count == 0;

    /// <param name="count">How many paths at the most; the search ends when it has them.</param>
    /// <param name="maxHops">How long a path may be.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async ValueTask<PathSearch> FindAsync(int count, int maxHops, CancellationToken cancellation)
    {
        var found = new List<GraphPath>();
        for (var length = 1; length <= maxHops; length++)
        {
            if (!Exhausted)
            {
                await AdvanceAsync(_start.Frontier.Count <= _end.Frontier.Count ? _start : _end, cancellation);
                if (_seen.Count > bounds.MaxNodes)
                {
                    return new PathSearch(found, _seen.Count, Truncation.Nodes);
                }
            }

            var lister = new SimplePathLister(_graph, from, to, bounds, cancellation);
            found.AddRange(lister.OfLength(length, count - found.Count));
            if (found.Count == count || lister.TimedOut)
            {
                return new PathSearch(found, _seen.Count, found.Count == count ? null : Truncation.Time);
            }
        }

        var longer = !(Exhausted || await IsWholeAsync(cancellation))
            || new SimplePathLister(_graph, from, to, bounds, cancellation).AnyLongerThan(maxHops);
        return new PathSearch(found, _seen.Count, longer ? Truncation.Tiers : null);
    }

    private async ValueTask AdvanceAsync(Side side, CancellationToken cancellation)
    {
        await around.LoadAsync(side.Frontier, cancellation);
        var next = new List<NodeId>();
        foreach (var node in side.Frontier)
        {
            foreach (var relationship in around.Around(node))
            {
                _graph.Add(relationship);
                var other = relationship.Other(node);
                _seen.Add(other);
                if (side.Reached.Add(other))
                {
                    next.Add(other);
                }
            }
        }

        side.Frontier = next;
    }

    // Whether nothing is left beyond what was seen: looked at in parts, because the first part mostly tells.
    private async ValueTask<bool> IsWholeAsync(CancellationToken cancellation)
    {
        foreach (var part in _seen.Where(node => !around.IsLoaded(node)).Order().Chunk(PeekSize))
        {
            await around.LoadAsync(part, cancellation);
            foreach (var relationship in part.SelectMany(around.Around))
            {
                _graph.Add(relationship);
                if (!_seen.Contains(relationship.Key.From) || !_seen.Contains(relationship.Key.To))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private sealed class Side(IReadOnlySet<NodeId> roots)
    {
        public List<NodeId> Frontier { get; set; } = [.. roots.Order()];

        public HashSet<NodeId> Reached { get; } = [.. roots];
    }
}
