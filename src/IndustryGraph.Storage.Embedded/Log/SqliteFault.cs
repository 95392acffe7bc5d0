using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Turns what SQLite reports into what the port promises.</summary>
internal static class SqliteFault
{
    /// <param name="code">The result code of SQLite, extended or not.</param>
    /// <param name="detail">SQLite's own message.</param>
    /// <param name="cause">What was thrown, if anything was.</param>
    public static StoreException Of(int code, string detail, Exception? cause = null) => (code & 0xFF) switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_ERROR or raw.SQLITE_MISMATCH => new StoreException(
            StoreError.Corrupt, $"The store is damaged: {detail}. Restore it from a backup, or start a new one and import again.", cause),
        raw.SQLITE_FULL => new StoreException(
            StoreError.Unavailable, "The disk, or the space granted to the store, is full; nothing was written. Make room and repeat; reading goes on.", cause),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => new StoreException(
            StoreError.Unavailable, "The store cannot be written: its files or their file system are read-only. Reading goes on.", cause),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreException(
            StoreError.Conflict, "Another program holds the database file open. Close it and repeat.", cause),
        _ => new StoreException(StoreError.Unavailable, $"The store's files cannot be read or written just now: {detail}.", cause),
    };

    public static StoreException Of(SqliteException exception) =>
        Of(exception.SqliteErrorCode, raw.sqlite3_errstr(exception.SqliteErrorCode).utf8_to_string(), exception);

    /// <exception cref="StoreException">The result code is no success.</exception>
    public static void Check(int code, sqlite3 database)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw Of(code, raw.sqlite3_errmsg(database).utf8_to_string());
        }
    }
}
