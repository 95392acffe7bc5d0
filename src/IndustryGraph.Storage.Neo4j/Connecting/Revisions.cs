using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// How far the log is known to have come. Writes of this process are known at once, those of others as soon as it is
/// asked for again: after <see cref="Neo4jStoreOptions.Staleness"/>, or twice a second while anybody waits.
/// </summary>
internal sealed class Revisions(Database database, Neo4jStoreOptions options) : IDisposable
{
    private const string Read = "MATCH (log:Log {key: 'log'}) RETURN log.storeId AS storeId, log.sequence AS sequence, log.at AS at";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _closed = new();
    private readonly Lock _lock = new();
    private Revision? _last;
    private long _readAt;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;
    private bool _polling;

    /// <summary>How far the log has come, as of no longer ago than may be.</summary>
    public async ValueTask<Revision> GetAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_last is { } known && options.TimeProvider.GetElapsedTime(_readAt) < options.Staleness)
            {
                return known;
            }
        }

        return await ReadAsync(database.ReadAsync, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// A revision at a moment or later where there is one, else the last. Having read it, all later reads see what it stands
    /// for, even on a member of a cluster that lags behind.
    /// </summary>
    public async ValueTask<Revision> ReachAsync(Instant moment, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_last is { } known && (known.At >= moment || options.TimeProvider.GetElapsedTime(_readAt) < options.Staleness))
            {
                return known;
            }
        }

        return await ReadAsync(database.ReadFromLeaderAsync, cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits until the log has come further than a sequence number. All who wait share one poll.</summary>
    public async ValueTask<Revision> WaitAsync(long after, CancellationToken cancellation)
    {
        while (true)
        {
            Task moved;
            lock (_lock)
            {
                if (_last is { } known && known.Sequence > after)
                {
                    return known;
                }

                moved = _moved.Task;
                _waiting++;
                if (!_polling)
                {
                    _polling = true;
                    _ = Task.Run(PollAsync, CancellationToken.None);
                }
            }

            try
            {
                await moved.WaitAsync(cancellation).ConfigureAwait(false);
            }
            finally
            {
                lock (_lock)
                {
                    _waiting--;
                }
            }
        }
    }

    /// <summary>Takes note of a revision. One that is older than what is known is passed over.</summary>
    public void Observe(Revision revision)
    {
        TaskCompletionSource? moved = null;
        lock (_lock)
        {
            if (_last is null || _last.StoreId != revision.StoreId || _last.Sequence <= revision.Sequence)
            {
                _readAt = options.TimeProvider.GetTimestamp();
                if (_last != revision)
                {
                    _last = revision;
                    (moved, _moved) = (_moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                }
            }
        }

        moved?.SetResult();
    }

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    private async Task<Revision> ReadAsync(
        Func<Func<Statements, Task<Revision>>, CancellationToken, Task<Revision>> run, CancellationToken cancellation)
    {
        var revision = await run(
            async statements => await statements.RunAsync(Read, []).ConfigureAwait(false) is [var row]
                ? new Revision(row.Text("storeId"), row.Number("sequence"), row.Instant("at"))
                : throw Damage.In("the node :Log is missing"),
            cancellation).ConfigureAwait(false);
        Observe(revision);
        return revision;
    }

    // A database that is away for a while ends no wait: there is nothing to tell yet. Every other failure is told.
    private async Task PollAsync()
    {
        var closed = _closed.Token;
        try
        {
            while (true)
            {
                try
                {
                    await ReadAsync(database.ReadAsync, closed).ConfigureAwait(false);
                }
                catch (StoreException exception) when (exception.Error == StoreError.Unavailable)
                {
                }

                await Task.Delay(Poll, options.TimeProvider, closed).ConfigureAwait(false);
                lock (_lock)
                {
                    if (_waiting == 0)
                    {
                        _polling = false;
                        return;
                    }
                }
            }
        }
        catch (Exception exception)
        {
            TaskCompletionSource failed;
            lock (_lock)
            {
                _polling = false;
                (failed, _moved) = (_moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            failed.SetException(exception is OperationCanceledException
                ? new StoreException(StoreError.Unavailable, "The store was closed.", exception)
                : exception);
        }
    }
}
