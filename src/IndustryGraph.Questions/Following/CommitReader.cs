using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Reads the log for those who follow it. What was read last is kept for a while, so that of many followers one reads each
/// commit; one who is far behind reads for itself, and holds no more than it is at. Safe for use by many threads at once.
/// </summary>
internal sealed class CommitReader(IGraphStore store)
{
    private const int Batch = 1000;
    private const int Kept = 256;

    private static readonly ConditionalWeakTable<IGraphStore, CommitReader> OfStores = [];

    private readonly ConcurrentDictionary<(long After, DateOnly Day), Lazy<Task<IReadOnlyList<CommitChanges>>>> _read = new();
    private readonly ConcurrentQueue<(long After, DateOnly Day)> _order = new();

    /// <summary>That of a store: it goes when the store does.</summary>
    public static CommitReader Of(IGraphStore store) => OfStores.GetValue(store, static store => new CommitReader(store));

    /// <summary>Commits after an entry that was the last of its commit; at least one, since there has to be one.</summary>
    /// <param name="after">The entry's number.</param>
    /// <param name="day">The day that what they changed is read at.</param>
    /// <param name="cancellation">Ends the waiting; what others wait for as well is read all the same.</param>
    public async ValueTask<IReadOnlyList<CommitChanges>> ReadAsync(long after, DateOnly day, CancellationToken cancellation)
    {
        var key = (after, day);
        if (!_read.TryGetValue(key, out var reading))
        {
            var added = new Lazy<Task<IReadOnlyList<CommitChanges>>>(() => Task.Run(() => ReadAsync(after, day), CancellationToken.None));
            reading = _read.GetOrAdd(key, added);
            if (reading == added)
            {
                _order.Enqueue(key);
                Forget();
            }
        }

        try
        {
            return await reading.Value.WaitAsync(cancellation);
        }
        catch (Exception) when (reading.Value.IsFaulted)
        {
            // Who comes next tries again.
            _read.TryRemove(KeyValuePair.Create(key, reading));
            throw;
        }
    }

    private void Forget()
    {
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
        {
            _read.TryRemove(oldest, out _);
        }
    }

    // Whole commits: the last one of a batch may go on in the next.
    private async Task<IReadOnlyList<CommitChanges>> ReadAsync(long after, DateOnly day)
    {
        for (var limit = Batch; ; limit *= 10)
        {
            var entries = await store.ReadLogAsync(after, limit, CancellationToken.None);
            var commits = entries.GroupBy(entry => entry.RecordedAt).Select(group => new CommitChanges(store, [.. group], day)).ToList();
            if (entries.Count < limit)
            {
                return commits;
            }

            if (commits.Count > 1)
            {
                return commits[..^1];
            }
        }
    }
}
