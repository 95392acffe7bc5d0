using System.Runtime.InteropServices;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>The part of a view that was reached from one side, and how far it is.</summary>
internal sealed class ViewedSide : IDisposable
{
    private readonly IGraphView _view;
    private readonly NodeMarks _distances;

    // The hops to the nodes of each depth, from 1.
    private readonly List<List<ViewedHop>> _inwards = [];
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
        var (next, inwards) = (new List<int>(), new List<ViewedHop>());
        foreach (var node in Frontier)
        {
            var count = _view.Around(node, AnchorEnd.Either, ref _hops);
            foreach (ref readonly var hop in _hops.AsSpan(0, count))
            {
                var distance = _distances[hop.Other];
                if (distance < 0)
                {
                    _distances[hop.Other] = Depth;
                    next.Add(hop.Other);
                }

                if (distance < 0 || distance == Depth)
                {
                    inwards.Add(new ViewedHop(hop.Relationship, node, hop.Other, hop.Stage));
                }
            }
        }

        _inwards.Add(inwards);
        (Frontier, Reached) = (next, Reached + next.Count);
    }

    /// <summary>The hops that lead to these nodes of the frontier from the roots, the farthest layer first.</summary>
    public IEnumerable<List<ViewedHop>> Unwind(IReadOnlyList<int> nodes)
    {
        using var wanted = NodeMarks.Rent(_view.Nodes);
        foreach (var node in nodes)
        {
            wanted[node] = 0;
        }

        for (var depth = Depth; depth > 0; depth--)
        {
            var layer = new List<ViewedHop>();
            foreach (ref readonly var hop in CollectionsMarshal.AsSpan(_inwards[depth - 1]))
            {
                if (wanted[hop.To] >= 0)
                {
                    wanted[hop.From] = 0;
                    layer.Add(hop);
                }
            }

            yield return layer;
        }
    }

    public void Dispose() => _distances.Dispose();
}
