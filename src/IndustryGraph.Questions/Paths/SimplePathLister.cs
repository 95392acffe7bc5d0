using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// Lists paths that visit no node twice, in the order of their ids. A path is extended only by a hop after which some
/// end can still be reached, within the bound and without touching the path again; so no branch is walked in vain, and
/// each path costs at most one breadth-first search for each of its hops (R. Rizzi, G. Sacomoto, M.-F. Sagot,
/// "Efficiently Listing Bounded Length st-Paths", IWOCA 2014; the same bound as J. Y. Yen, "Finding the K Shortest
/// Loopless Paths in a Network", Management Science 17, 1971, and no candidates to keep).
/// </summary>
internal sealed class SimplePathLister
{
    private readonly HopGraph _graph;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly WalkBounds _bounds;
    private readonly CancellationToken _cancellation;
    private readonly List<HopGraph.Hop> _path = [];
    private readonly bool[] _onPath;
    private List<GraphPath> _found = [];
    private int _start;

    public SimplePathLister(
        HopGraph graph, IEnumerable<NodeId> from, IEnumerable<NodeId> to, WalkBounds bounds, CancellationToken cancellation)
    {
        _graph = graph;
        _from = [.. from.Order().Select(graph.NumberOf)];
        _to = [.. to.Order().Select(graph.NumberOf)];
        _bounds = bounds;
        _cancellation = cancellation;
        _onPath = new bool[graph.Count];
    }

    /// <summary>Whether the time was up before the list was complete.</summary>
    public bool TimedOut { get; private set; }

    /// <summary>The first so many paths of exactly this length.</summary>
    public List<GraphPath> OfLength(int length, int count)
    {
        _found = [];
        EachStart(start => List(start, length, count));
        return _found;
    }

    /// <summary>Whether any path is longer than this.</summary>
    public bool AnyLongerThan(int length)
    {
        var longer = false;
        EachStart(start => !(longer = Overruns(start, length)));
        return longer;
    }

    private void EachStart(Func<int, bool> goOn)
    {
        foreach (var start in _from)
        {
            _path.Clear();
            Array.Clear(_onPath);
            _onPath[start] = true;
            _start = start;
            if (!goOn(start))
            {
                return;
            }
        }
    }

    private bool List(int at, int length, int count)
    {
        if (TimeIsUp())
        {
            return false;
        }

        var reach = Reach(length - _path.Count - 1);
        foreach (var hop in _graph.Hops(at))
        {
            if (!reach[hop.To])
            {
                continue;
            }

            _path.Add(hop);
            if (_path.Count == length)
            {
                _found.Add(Current());
            }
            else
            {
                _onPath[hop.To] = true;
                if (!List(hop.To, length, count))
                {
                    return false;
                }

                _onPath[hop.To] = false;
            }

            _path.RemoveAt(_path.Count - 1);
            if (_found.Count >= count)
            {
                return false;
            }
        }

        return true;
    }

    private bool Overruns(int at, int length)
    {
        if (TimeIsUp())
        {
            return true;
        }

        var reach = Reach(int.MaxValue);
        foreach (var hop in _graph.Hops(at).Where(hop => reach[hop.To]))
        {
            if (_path.Count == length)
            {
                return true;
            }

            _path.Add(hop);
            _onPath[hop.To] = true;
            if (Overruns(hop.To, length))
            {
                return true;
            }

            _onPath[hop.To] = false;
            _path.RemoveAt(_path.Count - 1);
        }

        return false;
    }

    // The nodes off the path from which an end off the path is so many hops away, or fewer.
    private bool[] Reach(int hops)
    {
        var reach = new bool[_graph.Count];
        var level = _to.Where(end => !_onPath[end]).ToList();
        level.ForEach(end => reach[end] = true);
        for (var hop = 0; hop < hops && level.Count > 0; hop++)
        {
            var next = new List<int>();
            foreach (var step in level.SelectMany(_graph.Hops))
            {
                if (!_onPath[step.To] && !reach[step.To])
                {
                    reach[step.To] = true;
                    next.Add(step.To);
                }
            }

            level = next;
        }

        return reach;
    }

    private GraphPath Current()
    {
        var hops = new List<PathHop>(_path.Count);
        var at = _start;
        foreach (var hop in _path)
        {
            hops.Add(new PathHop(hop.Relationship, _graph[at], _graph[hop.To]));
            at = hop.To;
        }

        return new GraphPath(hops);
    }

    private bool TimeIsUp()
    {
        _cancellation.ThrowIfCancellationRequested();
        return TimedOut |= _bounds.TimeIsUp;
    }
}
