using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Copies a store that may be in use, by the online backup of SQLite (https://sqlite.org/backup.html).</summary>
public static class StoreBackup
{
    /// <summary>
    /// Copies all that was committed at one moment; writers go on meanwhile. The copy appears under its name when it is
    /// whole and has been checked.
    /// </summary>
    /// <param name="from">The data directory of the store.</param>
    /// <param name="to">The directory of the copy, which is made where need be.</param>
    /// <param name="cancellation">Stops it before it begins.</param>
    /// <exception cref="StoreException">
    /// Conflict where the target holds a store already; Unavailable where there is no store or the target cannot be
    /// written; Corrupt where the store is damaged.
    /// </exception>
    public static void Copy(string from, string to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        cancellation.ThrowIfCancellationRequested();
        var (source, target) = (Path.Combine(from, DatabaseFile.Name), Path.Combine(to, DatabaseFile.Name));
        if (!File.Exists(source))
        {
            throw new StoreException(StoreError.Unavailable, $"There is no store in {Path.GetFullPath(from)}.");
        }

        if (File.Exists(target))
        {
            throw new StoreException(StoreError.Conflict, $"There is a store in {Path.GetFullPath(to)} already. Choose another directory.");
        }

        var unfinished = target + ".new";
        try
        {
            Directory.CreateDirectory(to);
            File.Delete(unfinished);
            using (var reader = DatabaseFile.OpenReader(source))
            using (var writer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
            {
                writer.Open();
                reader.BackupDatabase(writer);
                // The copy is one file: what is in a log beside it would be left behind.
                DatabaseFile.Execute(writer, "PRAGMA journal_mode=DELETE;");
                using var check = writer.CreateCommand();
                check.CommandText = "PRAGMA quick_check(1)";
                if (check.ExecuteScalar() is not "ok")
                {
                    throw Damage.In($"the copy of {DatabaseFile.Name} does not pass its check");
                }
            }

            File.Move(unfinished, target);
        }
        catch (SqliteException fault)
        {
            throw SqliteFault.Of(fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreError.Unavailable, $"The copy cannot be written to {to}.", fault);
        }
    }
}
