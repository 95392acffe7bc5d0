using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>The part of a view that was reached from one side, and how far it is.</summary>
internal sealed class ViewedSide : IDisposable
{
    private readonly IGraphView _view;
    private readonly NodeMarks _distances;
    private Hop[] _hops = new Hop[256];

    public ViewedSide(IGraphView view, IEnumerable<int> roots)
    {
        (_view, _distances) = (view, NodeMarks.Rent(view.Nodes));
        Frontier = [.. roots];
        Frontier.ForEach(root => _distances[root] = 0);
        Reached = Frontier.Count;
    }

    public List<int> Frontier { get; private set; }

    /// <summary>How far the frontier is from the roots.</summary>
    public int Depth { get; private set; }

    /// <summary>How many nodes there are.</summary>
    public int Reached { get; private set; }

    public bool Has(int node) => _distances[node] >= 0;

    /// <summary>Goes one hop further.</summary>
    public void Advance()
    {
        Depth++;
        var next = new List<int>();
        foreach (var node in Frontier)
        {
            var count = _view.Around(node, AnchorEnd.Either, ref _hops);
            foreach (ref readonly var hop in _hops.AsSpan(0, count))
            {
                if (_distances[hop.Other] < 0)
                {
                    _distances[hop.Other] = Depth;
                    next.Add(hop.Other);
                }
            }
        }

        (Frontier, Reached) = (next, Reached + next.Count);
    }

    /// <summary>The hops that lead to these nodes of the frontier from the roots, the farthest layer first.</summary>
    public IEnumerable<List<ViewedHop>> Unwind(IReadOnlyList<int> nodes)
    {
        for (var depth = Depth; depth > 0; depth--)
        {
            var layer = new List<ViewedHop>();
            foreach (var outer in nodes)
            {
                var count = _view.Around(outer, AnchorEnd.Either, ref _hops);
                foreach (ref readonly var hop in _hops.AsSpan(0, count))
                {
                    if (_distances[hop.Other] == depth - 1)
                    {
                        layer.Add(new ViewedHop(hop.Relationship, hop.Other, outer, hop.Stage));
                    }
                }
            }

            yield return layer;
            nodes = [.. layer.Select(hop => hop.From).Distinct()];
        }
    }

    public void Dispose() => _distances.Dispose();
}
