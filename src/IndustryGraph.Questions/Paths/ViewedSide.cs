using System.Runtime.InteropServices;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>The part of a view that was reached from one side, and how far it is.</summary>
internal sealed class ViewedSide : IDisposable
{
    private readonly IGraphView _view;
    private readonly NodeMarks _distances;
    private readonly WalkBuffer _buffer = WalkBuffer.Rent();

    // Where the hops to the nodes of each depth begin, from 1.
    private readonly List<int> _depths = [];
    private int _frontier;

    public ViewedSide(IGraphView view, IEnumerable<int> roots)
    {
        (_view, _distances) = (view, NodeMarks.Rent(view.Nodes));
        foreach (var root in roots)
        {
            _distances[root] = 0;
            _buffer.Nodes.Add(root);
        }
    }

    /// <summary>The nodes that are farthest from the roots; good until <see cref="Advance"/>.</summary>
    public ReadOnlySpan<int> Frontier => CollectionsMarshal.AsSpan(_buffer.Nodes)[_frontier..];

    /// <summary>How far the frontier is from the roots.</summary>
    public int Depth => _depths.Count;

    /// <summary>How many nodes there are.</summary>
    public int Reached => _buffer.Nodes.Count;

    public bool Has(int node) => _distances[node] >= 0;

    /// <summary>Goes one hop further.</summary>
    public void Advance()
    {
        var (nodes, inwards) = (_buffer.Nodes, _buffer.Inwards);
        var (first, end) = (_frontier, nodes.Count);
        _frontier = end;
        _depths.Add(inwards.Count);
        var depth = Depth;
        for (var i = first; i < end; i++)
        {
            var node = nodes[i];
            var count = _view.Around(node, AnchorEnd.Either, ref _buffer.Hops);
            foreach (ref readonly var hop in _buffer.Hops.AsSpan(0, count))
            {
                var distance = _distances[hop.Other];
                if (distance < 0)
                {
                    _distances[hop.Other] = depth;
                    nodes.Add(hop.Other);
                }

                if (distance < 0 || distance == depth)
                {
                    inwards.Add(new ViewedHop(hop.Relationship, node, hop.Other, hop.Stage));
                }
            }
        }
    }

    /// <summary>The hops that lead to these nodes of the frontier from the roots, the farthest layer first.</summary>
    public List<List<ViewedHop>> Unwind(IEnumerable<int> nodes)
    {
        using var wanted = NodeMarks.Rent(_view.Nodes);
        foreach (var node in nodes)
        {
            wanted[node] = 0;
        }

        var (layers, end) = (new List<List<ViewedHop>>(Depth), _buffer.Inwards.Count);
        for (var depth = Depth; depth > 0; depth--)
        {
            var layer = new List<ViewedHop>();
            foreach (ref readonly var hop in CollectionsMarshal.AsSpan(_buffer.Inwards)[_depths[depth - 1]..end])
            {
                if (wanted[hop.To] >= 0)
                {
                    wanted[hop.From] = 0;
                    layer.Add(hop);
                }
            }

            layers.Add(layer);
            end = _depths[depth - 1];
        }

        return layers;
    }

    public void Dispose()
    {
        _distances.Dispose();
        _buffer.Dispose();
    }
}
