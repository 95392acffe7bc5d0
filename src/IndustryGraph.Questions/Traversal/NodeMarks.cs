using System.Collections.Concurrent;

namespace IndustryGraph.Questions;

/// <summary>
/// A number for each node of a view, none at first. Used over again, so that a walk pays for the nodes that it reaches and
/// not for those of the graph. For one thread.
/// </summary>
internal sealed class NodeMarks : IDisposable
{
    private const int Kept = 32;

    private static readonly ConcurrentQueue<NodeMarks> Idle = [];

    // What is below the base was marked by walks before.
    private int[] _marks = [];
    private int _base = 1;
    private int _highest;

    private NodeMarks()
    {
    }

    /// <summary>Marks for so many nodes.</summary>
    public static NodeMarks Rent(int nodes)
    {
        var marks = Idle.TryDequeue(out var idle) ? idle : new NodeMarks();
        if (marks._marks.Length < nodes)
        {
            (marks._marks, marks._base) = (new int[nodes], 1);
        }

        marks._highest = -1;
        return marks;
    }

    /// <summary>The number of a node, from 0; negative where it has none.</summary>
    public int this[int node]
    {
        get => _marks[node] - _base;
        set
        {
            _highest = Math.Max(_highest, value);
            _marks[node] = _base + value;
        }
    }

    public void Dispose()
    {
        _base += _highest + 1;
        if (_base > int.MaxValue / 2)
        {
            Array.Clear(_marks);
            _base = 1;
        }

        if (Idle.Count < Kept)
        {
            Idle.Enqueue(this);
        }
    }
}
