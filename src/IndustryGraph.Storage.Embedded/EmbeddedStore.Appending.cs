using System.Globalization;
using IndustryGraph.Model;
using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore
{
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SqliteConnection _connection;
    private readonly LogWriter _writer;
    private readonly ClaimReader _reader;
    private GraphIndex _index;
    private Totals _totals;

    public async ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Append(changes);
        }
        finally
        {
            _writing.Release();
        }
    }

    private Commit Append(ChangeSet changes)
    {
        var standing = _snapshot.Revision;
        if (changes.IdempotencyKey is { } key && _writer.TryFindReceipt(key, out var receipt))
        {
            return new Commit(standing, true, receipt);
        }

        if (changes.ExpectedSequence is { } expected && expected != standing.Sequence)
        {
            throw new StoreException(StoreError.Conflict, string.Create(
                CultureInfo.InvariantCulture,
                $"Something else was written in between: the log is at {standing.Sequence}, not at {expected}. Read again and repeat."));
        }

        var plan = Planner.Plan(_index, changes, Instant.Of(_time.GetUtcNow()), claims => _reader.Read(_index, claims, _index.Commits.Last));
        if (plan is not null || changes.IdempotencyKey is not null)
        {
            _totals = _writer.Write(plan, _totals, changes.IdempotencyKey, changes.Receipt);
        }

        if (plan is not null)
        {
            Publish(plan, standing.StoreId);
        }

        return new Commit(_snapshot.Revision, false, changes.Receipt);
    }

    // The commit is on the disk. Should the index fail to follow, as for want of memory, it is read anew from there.
    private void Publish(WritePlan plan, string storeId)
    {
        Snapshot next;
        try
        {
            _index.Apply(plan);
            next = _index.Publish(new Revision(storeId, _totals.Log, plan.At));
        }
        catch (Exception)
        {
            (_index, _totals, var revision) = LogLoader.Load(_connection);
            next = _index.Publish(revision);
        }

        Volatile.Write(ref _snapshot, next);
        SealWhereLoaded();
        Interlocked.Exchange(ref _moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
