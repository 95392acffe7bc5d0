using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// All shortest paths between two sets of nodes, as layers: hop i of every such path is in layer i. Found by
/// breadth-first search from both sides, the smaller frontier first (I. Pohl, "Bi-directional search", Machine
/// Intelligence 6, 1971); the first level at which the sides meet gives the length.
/// </summary>
internal sealed class ShortestPaths
{
    private readonly List<List<PathHop>> _layers;

    /// <param name="layers">The hops of all of them; none where there is no path.</param>
    /// <param name="explored">How many nodes were reached.</param>
    /// <param name="truncated">What cut the search short.</param>
    internal ShortestPaths(List<List<PathHop>> layers, int explored, Truncation? truncated)
    {
        _layers = layers;
        Explored = explored;
        Truncated = truncated;
    }

    public int Explored { get; }

    public Truncation? Truncated { get; }

    /// <param name="around">The graph.</param>
    /// <param name="from">Where paths begin.</param>
    /// <param name="to">Where paths end; none of <paramref name="from"/>.</param>
    /// <param name="maxHops">How long a path may be.</param>
    /// <param name="bounds">What cuts the search short.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async ValueTask<ShortestPaths> FindAsync(
        Neighbourhood around, IReadOnlySet<NodeId> from, IReadOnlySet<NodeId> to, int maxHops, WalkBounds bounds, CancellationToken cancellation)
    {
        var start = new Side(from);
        var end = new Side(to);
        while (start.Depth + end.Depth < maxHops && start.Frontier.Count > 0 && end.Frontier.Count > 0)
        {
            var (side, other) = start.Frontier.Count <= end.Frontier.Count ? (start, end) : (end, start);
            await around.LoadAsync(side.Frontier, cancellation);
            side.Advance(around);
            var meeting = side.Frontier.Where(other.Distances.ContainsKey).ToList();
            var explored = start.Distances.Count + end.Distances.Count - meeting.Count;
            if (meeting.Count > 0)
            {
                return new ShortestPaths(Layers(start, end, meeting), explored, null);
            }

            if (explored > bounds.MaxNodes || bounds.TimeIsUp)
            {
                return new ShortestPaths([], explored, explored > bounds.MaxNodes ? Questions.Truncation.Nodes : Questions.Truncation.Time);
            }
        }

        var exhausted = start.Frontier.Count == 0 || end.Frontier.Count == 0;
        return new ShortestPaths([], start.Distances.Count + end.Distances.Count, exhausted ? null : Questions.Truncation.Tiers);
    }

    /// <summary>The one whose weakest hop is firmest; of several the one whose ids come first. Null where there is none.</summary>
    public GraphPath? Firmest()
    {
        if (_layers.Count == 0)
        {
            return null;
        }

        // How firm a path can be from each node to the end: the firmest of its hops' weakest.
        var firmness = new Dictionary<NodeId, int>();
        foreach (var layer in Enumerable.Reverse(_layers))
        {
            foreach (var hop in layer)
            {
                var through = Math.Min(hop.Firmness, firmness.GetValueOrDefault(hop.To, int.MaxValue));
                firmness[hop.From] = Math.Max(through, firmness.GetValueOrDefault(hop.From, int.MinValue));
            }
        }

        var best = _layers[0].Max(hop => firmness[hop.From]);
        var at = _layers[0].Where(hop => firmness[hop.From] == best).Min(hop => hop.From);
        var hops = new List<PathHop>(_layers.Count);
        foreach (var layer in _layers)
        {
            var next = layer
                .Where(hop => hop.From == at && Math.Min(hop.Firmness, firmness.GetValueOrDefault(hop.To, int.MaxValue)) >= best)
                .OrderBy(hop => hop.To)
                .ThenBy(hop => hop.Relationship.Id)
                .First();
            hops.Add(next);
            at = next.To;
        }

        return new GraphPath(hops);
    }

    /// <summary>All of them, in the order of their nodes' and relationships' ids.</summary>
    public IEnumerable<GraphPath> All()
    {
        if (_layers.Count == 0)
        {
            yield break;
        }

        var byStart = _layers.Select(layer => layer.OrderBy(hop => hop.To).ThenBy(hop => hop.Relationship.Id).ToLookup(hop => hop.From)).ToList();
        var hops = new List<PathHop>(_layers.Count);
        var open = new Stack<IEnumerator<PathHop>>();
        foreach (var start in byStart[0].Select(group => group.Key).Order())
        {
            open.Push(byStart[0][start].GetEnumerator());
            while (open.TryPeek(out var options))
            {
                if (hops.Count == open.Count)
                {
                    hops.RemoveAt(hops.Count - 1);
                }

                if (!options.MoveNext())
                {
                    open.Pop();
                    continue;
                }

                hops.Add(options.Current);
                if (hops.Count == _layers.Count)
                {
                    yield return new GraphPath([.. hops]);
                }
                else
                {
                    open.Push(byStart[hops.Count][options.Current.To].GetEnumerator());
                }
            }
        }
    }

    // From the nodes where the sides met, back along each side to its own ends.
    private static List<List<PathHop>> Layers(Side start, Side end, List<NodeId> meeting)
    {
        var layers = new List<List<PathHop>>();
        foreach (var hops in start.Unwind(meeting))
        {
            layers.Add([.. hops.Select(hop => new PathHop(hop.Relationship, hop.Inner, hop.Outer))]);
        }

        layers.Reverse();
        foreach (var hops in end.Unwind(meeting))
        {
            layers.Add([.. hops.Select(hop => new PathHop(hop.Relationship, hop.Outer, hop.Inner))]);
        }

        return layers;
    }

    /// <summary>The part of the graph reached from one side. Inner is nearer to that side, outer farther.</summary>
    private sealed class Side
    {
        private readonly Dictionary<NodeId, List<(Relationship Relationship, NodeId Inner, NodeId Outer)>> _inwards = [];

        public Side(IReadOnlySet<NodeId> roots)
        {
            Frontier = [.. roots.Order()];
            Distances = Frontier.ToDictionary(node => node, _ => 0);
        }

        public List<NodeId> Frontier { get; private set; }

        public Dictionary<NodeId, int> Distances { get; }

        public int Depth { get; private set; }

        public void Advance(Neighbourhood around)
        {
            Depth++;
            var next = new List<NodeId>();
            foreach (var inner in Frontier)
            {
                foreach (var relationship in around.Around(inner))
                {
                    var outer = relationship.Other(inner);
                    if (Distances.TryAdd(outer, Depth))
                    {
                        next.Add(outer);
                        _inwards[outer] = [];
                    }

                    if (Distances[outer] == Depth)
                    {
                        _inwards[outer].Add((relationship, inner, outer));
                    }
                }
            }

            Frontier = next;
        }

        /// <summary>The hops that lead from these nodes to the roots, the farthest layer first.</summary>
        public IEnumerable<List<(Relationship Relationship, NodeId Inner, NodeId Outer)>> Unwind(IEnumerable<NodeId> nodes)
        {
            var layer = nodes.Distinct().ToList();
            for (var depth = Depth; depth > 0; depth--)
            {
                var hops = layer.SelectMany(node => _inwards[node]).ToList();
                yield return hops;
                layer = [.. hops.Select(hop => hop.Inner).Distinct()];
            }
        }
    }
}
