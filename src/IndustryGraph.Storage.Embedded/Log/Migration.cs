using System.Globalization;
using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Brings a file of an older format to the one that is written, in one transaction: it is of either, never between.</summary>
internal static class Migration
{
    /// <summary>
    /// Format 1 had a row of the log for each entry where now one stands for all that count up, and no checksum in table
    /// <c>store</c>.
    /// </summary>
    /// <exception cref="StoreException">It is damaged or cannot be written; then it is as it was.</exception>
    public static void FromFormat1(SqliteConnection connection)
    {
        DatabaseFile.Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            DatabaseFile.Execute(connection, "ALTER TABLE store RENAME TO old_store; ALTER TABLE log RENAME TO old_log;");
            DatabaseFile.Execute(connection, Schema.CreateStoreAndLog);
            CopyStore(connection);
            CopyLog(connection);
            DatabaseFile.Execute(connection, string.Create(
                CultureInfo.InvariantCulture, $"DROP TABLE old_store; DROP TABLE old_log; PRAGMA user_version={Schema.Version}; COMMIT;"));
        }
        catch
        {
            _ = SQLitePCL.raw.sqlite3_exec(connection.Handle!, "ROLLBACK");
            throw;
        }
    }

    private static void CopyStore(SqliteConnection connection)
    {
        using var old = new Statement(connection, "SELECT id, created_at FROM old_store");
        using var insert = new Statement(connection, Schema.InsertStore);
        while (old.Step())
        {
            insert.Put(old.Text(0)).Put(Schema.Version).Put(old.Text(1)).PutCheck().Run();
        }
    }

    private static void CopyLog(SqliteConnection connection)
    {
        using var old = new Statement(connection, "SELECT sequence, commit_id, kind, node_id, claim_id, crc FROM old_log ORDER BY sequence");
        using var insert = new Statement(connection, Schema.InsertLog);
        (long Sequence, int Commit, PlannedEntry Entry)? open = null;
        while (old.Step())
        {
            old.Verify("log");
            var (commit, kind, node, claim) = (old.Int(1), EnumNames<ChangeKind>.Read(old.Bytes(2)), old.IntOrNull(3), old.IntOrNull(4));
            if (open is { } run && run.Commit == commit && old.Long(0) == run.Sequence + run.Entry.Count && run.Entry.IsFollowedBy(kind, node, claim))
            {
                open = run with { Entry = run.Entry with { Count = run.Entry.Count + 1 } };
                continue;
            }

            Insert(insert, open);
            open = (old.Long(0), commit, new PlannedEntry(kind, node, claim, 1));
        }

        Insert(insert, open);
    }

    private static void Insert(Statement row, (long Sequence, int Commit, PlannedEntry Entry)? run)
    {
        if (run is var (sequence, commit, entry))
        {
            row.PutEntry(sequence, commit, entry).Run();
        }
    }
}
