namespace IndustryGraph.Http.Bench.Limit;

/// <summary>
/// A shortest path by breadth-first search from both ends: of several the one whose weakest hop is firmest, then the one
/// whose companies come first. For one thread; used over again.
/// </summary>
internal sealed class LimitPath(LimitGraph graph)
{
    private readonly Side _start = new(graph);
    private readonly Side _end = new(graph);
    private readonly List<List<int>> _backwards = [];

    /// <summary>The companies of the path, in an array that is used over again.</summary>
    public List<int> Found { get; } = [];

    public void Find(int from, int to, int maxHops)
    {
        Found.Clear();
        _start.Begin(from);
        _end.Begin(to);
        while (_start.Depth + _end.Depth < maxHops && _start.Frontier.Count > 0 && _end.Frontier.Count > 0)
        {
            var (side, other) = _start.Frontier.Count <= _end.Frontier.Count ? (_start, _end) : (_end, _start);
            if (side.Advance(other))
            {
                Pick(side.Frontier, from, to);
                return;
            }
        }
    }

    private void Pick(List<int> frontier, int from, int to)
    {
        var best = -1;
        foreach (var company in frontier)
        {
            best = Math.Max(best, Math.Min(_start.FirmnessOf(company), _end.FirmnessOf(company)));
        }

        // Layer by layer back to the start, only what is on a path that is as firm.
        var layer = frontier.FindAll(company => Math.Min(_start.FirmnessOf(company), _end.FirmnessOf(company)) >= best);
        _backwards.Clear();
        _backwards.Add(layer);
        for (var depth = _start.Depth - 1; depth > 0; depth--)
        {
            layer = _start.Before(layer, depth, best);
            _backwards.Add(layer);
        }

        Found.Add(from);
        for (var i = _backwards.Count - 1; i >= 0 && _start.Depth > 0; i--)
        {
            Found.Add(_start.FirstNext(Found[^1], _backwards[i], best));
        }

        for (var depth = _end.Depth - 1; depth >= 0; depth--)
        {
            Found.Add(_end.FirstAt(Found[^1], depth, best));
        }
    }

    /// <summary>What was reached from one end: how far it is, and how firm the way is.</summary>
    private sealed class Side(LimitGraph graph)
    {
        private const int Depths = 64;
        private readonly int[] _marks = new int[graph.Companies];
        private readonly byte[] _firmness = new byte[graph.Companies];
        private List<int> _next = [];
        private int _round;

        public List<int> Frontier { get; private set; } = [];

        public int Depth { get; private set; }

        public void Begin(int company)
        {
            _round += Depths;
            Depth = 0;
            Frontier.Clear();
            Frontier.Add(company);
            (_marks[company], _firmness[company]) = (_round, byte.MaxValue);
        }

        public int FirmnessOf(int company) => _marks[company] < _round ? -1 : _firmness[company];

        /// <summary>One hop further; true where it meets the other side.</summary>
        public bool Advance(Side other)
        {
            var (starts, others, kinds, connecting) = (graph.Around.Starts, graph.Around.Others, graph.Around.Kinds, LimitGraph.Connecting);
            var (mark, met) = (_round + ++Depth, false);
            _next.Clear();
            foreach (var company in Frontier)
            {
                var firmness = _firmness[company];
                for (var row = starts[company]; row < starts[company + 1]; row++)
                {
                    if (!connecting[kinds[row]])
                    {
                        continue;
                    }

                    var (near, through) = (others[row], Math.Min(firmness, (byte)(kinds[row] & 7)));
                    if (_marks[near] < _round)
                    {
                        (_marks[near], _firmness[near]) = (mark, through);
                        _next.Add(near);
                        met |= other._marks[near] >= other._round;
                    }
                    else if (_marks[near] == mark && through > _firmness[near])
                    {
                        _firmness[near] = through;
                    }
                }
            }

            (Frontier, _next) = (_next, Frontier);
            return met;
        }

        /// <summary>Those at a depth from which a hop leads to one of these.</summary>
        public List<int> Before(List<int> layer, int depth, int firmness)
        {
            var found = new HashSet<int>();
            foreach (var company in layer)
            {
                foreach (var near in Near(company, firmness))
                {
                    if (_marks[near] == _round + depth && _firmness[near] >= firmness)
                    {
                        found.Add(near);
                    }
                }
            }

            return [.. found];
        }

        public int FirstNext(int company, List<int> layer, int firmness)
        {
            var first = int.MaxValue;
            foreach (var near in Near(company, firmness))
            {
                first = near < first && layer.Contains(near) ? near : first;
            }

            return first;
        }

        /// <summary>The first by name that is so far from the end.</summary>
        public int FirstAt(int company, int depth, int firmness)
        {
            foreach (var near in Near(company, firmness))
            {
                if (_marks[near] == _round + depth && _firmness[near] >= firmness)
                {
                    return near;
                }
            }

            return -1;
        }

        // By name, as the rows are.
        private IEnumerable<int> Near(int company, int firmness)
        {
            for (var row = graph.Around.Starts[company]; row < graph.Around.Starts[company + 1]; row++)
            {
                if (LimitGraph.Connecting[graph.Around.Kinds[row]] && (graph.Around.Kinds[row] & 7) >= firmness)
                {
                    yield return graph.Around.Others[row];
                }
            }
        }
    }
}
