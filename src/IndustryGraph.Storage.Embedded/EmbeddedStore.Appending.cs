using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore
{
    // What one transaction holds at the most: small writes share the cost of a sync, large ones pay their own.
    private const int MostTogether = 256;
    private const int MostRecordsTogether = 10_000;

    // A transaction with more than these is part of an import.
    private const int BulkRecords = 1_000;

    private readonly SemaphoreSlim _writing = new(1);
    private readonly Channel<PendingWrite> _pending = Channel.CreateUnbounded<PendingWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _draining;
    private readonly SqliteConnection _connection;
    private readonly LogWriter _writer;
    private readonly ClaimReader _reader;
    private GraphIndex _index;
    private Totals _totals;

    // After a failure change sets go one by one, since those that failed together cost a reading of the file.
    private bool _alone;

    // Whether the index holds what the file does not, and is to be read anew before the next write.
    private bool _isSpoilt;

    public async ValueTask<Commit> AppendAsync(ChangeSet changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellation.ThrowIfCancellationRequested();
        var write = new PendingWrite(changes);
        ObjectDisposedException.ThrowIf(!_pending.Writer.TryWrite(write), this);
        try
        {
            return await write.Outcome.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!write.TryTake())
        {
            // It is being written already.
            return await write.Outcome.ConfigureAwait(false);
        }
    }

    // Writes what comes, all that waits at once, until the store is closed.
    private async Task DrainAsync()
    {
        while (await _pending.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            await _writing.WaitAsync().ConfigureAwait(false);
            try
            {
                WriteTogether();
            }
            finally
            {
                _writing.Release();
            }
        }
    }

    private void WriteTogether()
    {
        var writes = new List<PendingWrite>();
        var records = 0;
        while (writes.Count < (_alone ? 1 : MostTogether) && records < MostRecordsTogether && _pending.Reader.TryRead(out var next))
        {
            if (next.TryTake())
            {
                writes.Add(next);
                records += next.Changes.Nodes.Count + next.Changes.Claims.Count;
            }
        }

        WriteOrFail(writes);
    }

    private void WriteOrFail(List<PendingWrite> writes)
    {
        try
        {
            WriteTogether(writes);
        }
        catch (Exception exception)
        {
            _alone = true;
            var left = writes.FindAll(write => !write.Outcome.IsCompleted);
            if (writes.Count == 1)
            {
                left.ForEach(write => write.Fail(exception));
            }
            else
            {
                // Some of them may fit on the disk that has no room for all.
                left.ForEach(write => WriteOrFail([write]));
            }
        }
    }

    private void WriteTogether(List<PendingWrite> writes)
    {
        if (_isSpoilt)
        {
            ReadAnew();
        }

        var group = new WriteGroup(_index, _writer, _reader, _snapshot.Revision, _totals, _time);
        try
        {
            group.Write(writes);
        }
        catch when (group.HasTouchedIndex)
        {
            _isSpoilt = true;
            ReadAnew();
            throw;
        }

        (_alone, _totals) = (false, group.Totals);
        if (group.Revision != _snapshot.Revision)
        {
            Publish(group);
        }

        group.Acknowledge();
    }

    // The commit is on the disk. Should the index fail to follow, as for want of memory, it is read anew from there.
    private void Publish(WriteGroup group)
    {
        try
        {
            group.Apply();
            Volatile.Write(ref _snapshot, _index.Publish(group.Revision));
        }
        catch (Exception)
        {
            _isSpoilt = true;
            ReadAnew();
        }

        SealAfter(bulk: _maxUnsealed > 0 && group.Records > BulkRecords);
        Interlocked.Exchange(ref _moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private void ReadAnew()
    {
        (_index, _totals, var revision) = LogLoader.Load(_connection);
        Volatile.Write(ref _snapshot, _index.Publish(revision));
        _isSpoilt = false;
    }
}
