using System.Buffers.Binary;
using System.Globalization;
using IndustryGraph.Model;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The database file: made, told apart from what is none of ours, and opened.</summary>
internal static class DatabaseFile
{
    public const string Name = "industrygraph.db";

    private const int HeaderSize = 100;
    private const int PageSize = 4096;

    static DatabaseFile()
    {
        Batteries_V2.Init();

        // No connection is used by two threads at once, so SQLite need not lock for every column of every row. Where it
        // was started by somebody else already, it goes on to (https://sqlite.org/c3ref/c_config_covering_index_scan.html).
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    /// <summary>Opens the file for the one writer; makes it where there is none.</summary>
    /// <exception cref="StoreException">It is damaged, of another version, or cannot be reached.</exception>
    public static SqliteConnection Open(string path, EmbeddedStoreOptions options)
    {
        if (!File.Exists(path))
        {
            Create(path, options.TimeProvider);
        }

        CheckHeader(path);
        var connection = Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            // FULL: the log is synced before a commit returns (https://sqlite.org/pragma.html#pragma_synchronous). It is
            // copied into the file every 16 MB, so that pages that many commits touch are copied once for all of them.
            Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4096;");
            if (options.MaxFileSize is { } size)
            {
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count={Math.Max(1, size / PageSize)}"));
            }

            CheckFormat(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenReader(string path) => Connect(path, SqliteOpenMode.ReadOnly);

    public static void Execute(SqliteConnection connection, string sql) =>
        SqliteFault.Check(raw.sqlite3_exec(connection.Handle!, sql), connection.Handle!);

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteFault.Of(exception);
        }
    }

    // Made under another name and then renamed: an empty or half a file under the true name is always damage.
    private static void Create(string path, TimeProvider time)
    {
        if (File.Exists(path + "-wal"))
        {
            throw Damage.In($"{Name} is missing, though its write-ahead log is there");
        }

        var unfinished = path + ".new";
        File.Delete(unfinished);
        File.Delete(unfinished + "-journal");
        using (var connection = Connect(unfinished, SqliteOpenMode.ReadWriteCreate))
        {
            Execute(connection, $"PRAGMA page_size={PageSize}; PRAGMA synchronous=FULL; BEGIN;");
            Execute(connection, Schema.Create);
            Execute(connection, string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id={Schema.ApplicationId}; PRAGMA user_version={Schema.Version};"));
            using (var insert = new Statement(connection, Schema.InsertStore))
            {
                insert.Put(Guid.NewGuid().ToString("N")).Put(Schema.Version).Put(Instant.Of(time.GetUtcNow()).ToString()).PutCheck().Run();
            }

            Execute(connection, "COMMIT;");
        }

        File.Move(unfinished, path);
    }

    private static void CheckHeader(string path)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize
                || !header.StartsWith("SQLite format 3\0"u8))
            {
                throw Damage.In($"{Name} does not begin as a database file does");
            }
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        var application = BinaryPrimitives.ReadInt32BigEndian(header[68..]);
        if (application == Schema.ApplicationId && IsRead(version))
        {
            return;
        }

        if (IsOursInside(path))
        {
            throw Altered();
        }

        throw new StoreException(StoreError.UnsupportedVersion, application != Schema.ApplicationId
            ? $"{Name} was written by another program. Choose another data directory."
            : version > Schema.Version
                ? $"{Name} has format {version}; this program reads format {Schema.Version}. Use a newer program."
                : $"{Name} has the old format {version}; this program reads format {Schema.Version}. Export it with the program that wrote it.");
    }

    // As it reads with its write-ahead log, which the header by itself may lag behind.
    private static void CheckFormat(SqliteConnection connection)
    {
        using var header = new Statement(connection, "PRAGMA user_version");
        using var table = new Statement(connection, "SELECT format FROM store");
        if (!header.Step() || !table.Step() || header.Long(0) != table.Long(0))
        {
            throw Altered();
        }

        var version = header.Int(0);
        header.Reset();
        table.Reset();
        if (version < Schema.Version)
        {
            Migration.FromFormat1(connection);
        }
    }

    private static bool IsRead(long version) => version is >= Schema.OldestVersion and <= Schema.Version;

    private static StoreException Altered() => Damage.In($"the header of {Name} was altered");

    // The version also stands in a table, so that a damaged header is told apart from another version.
    private static bool IsOursInside(string path)
    {
        try
        {
            using var connection = Connect(path, SqliteOpenMode.ReadOnly);
            using var format = new Statement(connection, "SELECT format FROM store WHERE length(id) = 32");
            return format.Step() && IsRead(format.Long(0));
        }
        catch (StoreException)
        {
            return false;
        }
    }
}
