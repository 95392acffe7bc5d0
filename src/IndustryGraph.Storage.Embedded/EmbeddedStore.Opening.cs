using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

public sealed partial class EmbeddedStore
{
    private EmbeddedStore(EmbeddedStoreOptions options, DirectoryLock held)
    {
        (_time, _lock, _maxUnsealed, _maxUnsorted) = (options.TimeProvider, held, options.MaxUnsealed, options.MaxUnsorted);
        _path = Path.Combine(options.DataDirectory, DatabaseFile.Name);
        _claims = new ClaimSource(_path);
        _connection = DatabaseFile.Open(_path, options);
        try
        {
            // Damage is found here, before any statement is made that would keep the file open.
            (_index, _totals, var revision) = LogLoader.Load(_connection);
            _writer = new LogWriter(_connection);
            _reader = new ClaimReader(_connection);
            _snapshot = _index.Publish(revision);
            _quiet = _time.CreateTimer(_ => _looking = SealWhenQuietAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _draining = Task.Run(DrainAsync);
        }
        catch
        {
            _reader?.Dispose();
            _writer?.Dispose();
            _claims.Dispose();
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens the store of a directory, or makes one, and reads it whole.</summary>
    /// <exception cref="StoreException">
    /// Conflict where another store has the directory; UnsupportedVersion where another program or version wrote it; Corrupt
    /// where it is damaged; Unavailable where it cannot be read or made.
    /// </exception>
    public static ValueTask<EmbeddedStore> OpenAsync(EmbeddedStoreOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        var held = DirectoryLock.Take(options.DataDirectory);
        try
        {
            return new(new EmbeddedStore(options, held));
        }
        catch (Exception exception)
        {
            held.Dispose();
            throw exception switch
            {
                SqliteException fault => SqliteFault.Of(fault),
                IOException or UnauthorizedAccessException => new StoreException(
                    StoreError.Unavailable, $"The files in {options.DataDirectory} cannot be read or made.", exception),
                _ => exception,
            };
        }
    }

    /// <summary>Waits for the writes that came before, and closes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_pending.Writer.TryComplete())
        {
            return;
        }

        await _draining.ConfigureAwait(false);
        await _quiet.DisposeAsync().ConfigureAwait(false);
        await _looking.ConfigureAwait(false);
        await _writing.WaitAsync().ConfigureAwait(false);
        while (!_sealing.IsCompleted)
        {
            _writing.Release();
            await _sealing.ConfigureAwait(false);
            await _writing.WaitAsync().ConfigureAwait(false);
        }

        _reader.Dispose();
        _writer.Dispose();
        _claims.Dispose();
        _connection.Dispose();
        _lock.Dispose();
        _writing.Dispose();
    }
}
