using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Finds places in the log by time. The log is in the order of time, so a place is found by halving.</summary>
public sealed class LogSearch(IGraphStore store)
{
    private const int Part = 10_000;

    /// <summary>The last entry that had been recorded by the moment; null where there was none yet.</summary>
    public async ValueTask<LogEntry?> LastAsync(Instant moment, CancellationToken cancellation)
    {
        var (low, high) = (1L, (await store.GetRevisionAsync(cancellation)).Sequence);
        LogEntry? last = null;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var entry = (await store.ReadLogAsync(middle - 1, 1, cancellation))[0];
            if (entry.RecordedAt <= moment)
            {
                (low, last) = (middle + 1, entry);
            }
            else
            {
                high = middle - 1;
            }
        }

        return last;
    }

    /// <summary>What was recorded after one moment and by another, oldest first.</summary>
    public async ValueTask<IReadOnlyList<LogEntry>> BetweenAsync(Instant after, Instant by, CancellationToken cancellation)
    {
        var entries = new List<LogEntry>();
        if (by <= after)
        {
            return entries;
        }

        var end = (await LastAsync(by, cancellation))?.Sequence ?? 0;
        for (var at = (await LastAsync(after, cancellation))?.Sequence ?? 0; at < end;)
        {
            entries.AddRange(await store.ReadLogAsync(at, (int)Math.Min(Part, end - at), cancellation));
            at = entries[^1].Sequence;
        }

        return entries;
    }
}
