using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Writes rows of a table anew with other texts in some columns, and the checksum that goes with them.</summary>
internal sealed class RowRewriter(SqliteConnection connection, string table, string key, int columns) : IDisposable
{
    private readonly Statement _read = new(connection, $"SELECT * FROM {table} WHERE {key} = ? ORDER BY 1");
    private readonly Statement _write = new(connection, $"INSERT OR REPLACE INTO {table} VALUES ({string.Join(',', Enumerable.Repeat('?', columns))})");

    /// <param name="value">Which rows: those that have this in the key column.</param>
    /// <param name="replace">Given the row, the texts to put in place of those there are, by column; null takes one away.</param>
    public void Rewrite(long value, Func<Statement, IReadOnlyDictionary<int, byte[]?>> replace)
    {
        var rows = new List<Action>();
        try
        {
            _read.Put(value);
            while (_read.Step())
            {
                _read.Verify(table);
                rows.Add(Copy(replace(_read)));
            }
        }
        finally
        {
            _read.Reset();
        }

        foreach (var put in rows)
        {
            put();
            _write.PutCheck().Run();
        }
    }

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
    }

    // What is read lasts until the next step only.
    private Action Copy(IReadOnlyDictionary<int, byte[]?> replaced)
    {
        Action put = () => { };
        for (var i = 0; i < columns - 1; i++)
        {
            put += replaced.TryGetValue(i, out var text) ? PutText(text) : PutOf(i);
        }

        return put;
    }

    private Action PutOf(int column)
    {
        switch (_read.TypeOf(column))
        {
            case raw.SQLITE_INTEGER:
                var number = _read.Long(column);
                return () => _write.Put(number);
            case raw.SQLITE_FLOAT:
                var real = _read.Double(column);
                return () => _write.Put(real);
            case raw.SQLITE_NULL:
                return PutText(null);
            default:
                return PutText(_read.Bytes(column).ToArray());
        }
    }

    private Action PutText(byte[]? text) => text is null ? () => _write.PutNull() : () => _write.Put(text);
}
