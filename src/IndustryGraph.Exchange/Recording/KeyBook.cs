using Microsoft.Data.Sqlite;

namespace IndustryGraph.Exchange;

/// <summary>
/// The keys that the rows of a file have used, as hashes of 64 bits. They lie in a temporary database, of which so much is
/// kept in memory and no more, however many there are. Two rows with one key and different content get a key each, in the
/// order of the file.
/// </summary>
internal sealed class KeyBook : IDisposable
{
    private readonly SqliteConnection _database;
    private readonly SqliteCommand _add;
    private readonly SqliteCommand _find;

    static KeyBook() => SQLitePCL.Batteries_V2.Init();

    public KeyBook()
    {
        // No name: a file of SQLite's own that is gone when it is closed (https://sqlite.org/inmemorydb.html#temp_db).
        _database = new SqliteConnection("Data Source=;Pooling=False");
        _database.Open();
        using var begin = Command("PRAGMA cache_size=-32768; PRAGMA journal_mode=OFF; CREATE TABLE keys (hash INTEGER PRIMARY KEY, content INTEGER NOT NULL); BEGIN;");
        begin.ExecuteNonQuery();
        _add = Command("INSERT OR IGNORE INTO keys VALUES ($hash, $content)", "$hash", "$content");
        _find = Command("SELECT content FROM keys WHERE hash = $hash", "$hash");
    }

    /// <summary>The key of an assertion; null where the same assertion came before.</summary>
    public string? Take(string source, Assertion assertion)
    {
        var key = assertion.KeyOrDefault;
        var content = assertion.GetHashCode();
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? key : $"{key}-{number}";
            var hash = Hash(source, candidate);
            if (IsAdded(hash, content))
            {
                return candidate;
            }

            if (Find(hash) == content)
            {
                return null;
            }
        }
    }

    public bool Has(string source, string key) => Find(Hash(source, key)) is not null;

    public void Dispose()
    {
        _add.Dispose();
        _find.Dispose();
        _database.Dispose();
    }

    private bool IsAdded(long hash, int content)
    {
        _add.Parameters[0].Value = hash;
        _add.Parameters[1].Value = (long)content;
        return _add.ExecuteNonQuery() == 1;
    }

    private long? Find(long hash)
    {
        _find.Parameters[0].Value = hash;
        return (long?)_find.ExecuteScalar();
    }

    private SqliteCommand Command(string text, params string[] parameters)
    {
        var command = _database.CreateCommand();
        command.CommandText = text;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter, SqliteType.Integer);
        }

        return command;
    }

    // FNV-1a (Fowler, Noll, Vo): 64 bits.
    private static long Hash(string source, string key)
    {
        var hash = 14695981039346656037;
        foreach (var letter in source)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        hash = (hash ^ '\n') * 1099511628211;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return (long)hash;
    }
}
