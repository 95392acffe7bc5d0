using System.Collections.Concurrent;
using IndustryGraph.Model;
using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Reads claims for many threads at once, each over a connection of its own that is kept for the next.</summary>
internal sealed class ClaimSource(string path) : IDisposable
{
    private readonly ConcurrentQueue<(SqliteConnection Connection, ClaimReader Reader)> _idle = [];

    /// <summary>How claims are read while there are some that only the writer's connection sees; null where there are none.</summary>
    public Func<IReadOnlyList<int>, GraphIndex, int, Claim[]>? Staged { get; set; }

    /// <summary>Claims as they read at a commit, in the order asked for.</summary>
    public Claim[] Read(IReadOnlyList<int> claims, GraphIndex index, int commit)
    {
        if (claims.Count == 0)
        {
            return [];
        }

        if (Staged is { } staged)
        {
            return staged(claims, index, commit);
        }

        var (connection, reader) = _idle.TryDequeue(out var idle) ? idle : Open();
        try
        {
            var read = reader.Read(index, claims, commit);
            _idle.Enqueue((connection, reader));
            return read;
        }
        catch
        {
            reader.Dispose();
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (_idle.TryDequeue(out var idle))
        {
            idle.Reader.Dispose();
            idle.Connection.Dispose();
        }
    }

    private (SqliteConnection, ClaimReader) Open()
    {
        var connection = DatabaseFile.OpenReader(path);
        return (connection, new ClaimReader(connection));
    }
}
