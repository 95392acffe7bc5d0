using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The instants of the commits, which count from 1.</summary>
internal sealed class CommitTable
{
    private readonly ChunkedList<Instant> _instants = new();

    public CommitTable() => _instants.Add(Instant.Beginning);

    /// <summary>The number of the last commit; 0 before the first.</summary>
    public int Last => _instants.Count - 1;

    /// <summary>When a commit was made; <see cref="RectangleRow.Open"/> gives <see cref="Instant.Open"/>.</summary>
    public Instant this[int commit] => commit == RectangleRow.Open ? Instant.Open : _instants[commit];

    public int Add(Instant instant) => _instants.Add(instant);

    /// <summary>The last commit that was made by then, no later than <paramref name="bound"/>; 0 where there is none.</summary>
    public int LastBy(Instant moment, int bound)
    {
        int low = 0, high = bound;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_instants[middle] <= moment)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>The commit made at this very moment.</summary>
    public int At(Instant moment) => moment == Instant.Open ? RectangleRow.Open : LastBy(moment, Last);
}
