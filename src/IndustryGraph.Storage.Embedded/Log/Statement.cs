using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A prepared statement that is run many times. Parameters are put in their order and columns are read by number; the
/// checksum of a row is reckoned on the way.
/// </summary>
internal sealed unsafe class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;
    private readonly nint _statement;
    private readonly int _columns;
    private readonly PinnedBuffer _texts = new();
    private readonly bool[] _isNull;
    private int _parameter;
    private RowCheck _check = new();

    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteFault.Check(raw.sqlite3_prepare_v2(_database, sql, out _handle), _database);
        _statement = _handle.DangerousGetHandle();
        _columns = raw.sqlite3_column_count(_handle);
        _isNull = new bool[raw.sqlite3_bind_parameter_count(_handle)];
        Array.Fill(_isNull, true);
    }

    public Statement Put(long value)
    {
        _check.Add(value);
        SqliteFault.Check(Sqlite3.BindInt64(_statement, Next(), value), _database);
        return this;
    }

    public Statement Put(double value)
    {
        _check.Add(value);
        SqliteFault.Check(Sqlite3.BindDouble(_statement, Next(), value), _database);
        return this;
    }

    public Statement Put(long? value) => value is { } number ? Put(number) : PutNull();

    public Statement PutNull()
    {
        _check.AddNull();

        // What is put stays from one run to the next, and most of what is null was null before.
        ref var isNull = ref _isNull[_parameter++];
        if (!isNull)
        {
            isNull = true;
            SqliteFault.Check(Sqlite3.BindNull(_statement, _parameter), _database);
        }

        return this;
    }

    public Statement Put(string? text)
    {
        if (text is null)
        {
            return PutNull();
        }

        var room = _texts.Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        return PutPinned(_texts.Keep(Encoding.UTF8.GetBytes(text, room)));
    }

    /// <param name="utf8">A text, which is copied.</param>
    public Statement Put(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(_texts.Room(utf8.Length));
        return PutPinned(_texts.Keep(utf8.Length));
    }

    private Statement PutPinned(ReadOnlySpan<byte> utf8)
    {
        _check.Add(utf8);

        // Of an empty span, too, the address: SQLite would take none for NULL.
        fixed (byte* text = &MemoryMarshal.GetReference(utf8))
        {
            SqliteFault.Check(Sqlite3.BindText(_statement, Next(), text, utf8.Length, Sqlite3.Static), _database);
        }

        return this;
    }

    /// <summary>Puts the checksum of all that was put before.</summary>
    public Statement PutCheck()
    {
        SqliteFault.Check(Sqlite3.BindInt64(_statement, Next(), _check.Value), _database);
        return this;
    }

    // The number of the parameter that is given a value now; the first is 1.
    private int Next()
    {
        _isNull[_parameter] = false;
        return ++_parameter;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Step()
    {
        var code = Sqlite3.Step(_statement);
        SqliteFault.Check(code, _database);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Makes it ready to run again.</summary>
    public void Reset()
    {
        // It repeats the error of the step before, which was reported then.
        _ = Sqlite3.Reset(_statement);
        _parameter = 0;
        _texts.Clear();
        _check = new RowCheck();
    }

    /// <summary>Compares the last column of the row with the checksum of the columns before it.</summary>
    /// <exception cref="StoreException">They differ: the row is damaged.</exception>
    public void Verify(string table)
    {
        var check = new RowCheck();
        for (var i = 0; i < _columns - 1; i++)
        {
            switch (TypeOf(i))
            {
                case raw.SQLITE_INTEGER: check.Add(Long(i)); break;
                case raw.SQLITE_FLOAT: check.Add(Double(i)); break;
                case raw.SQLITE_NULL: check.AddNull(); break;
                default: check.Add(Bytes(i)); break;
            }
        }

        if (check.Value != Long(_columns - 1))
        {
            throw Damage.In($"row {Long(0)} of table {table} does not match its checksum");
        }
    }

    /// <summary>SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT or SQLITE_NULL.</summary>
    public int TypeOf(int column) => Sqlite3.ColumnType(_statement, column);

    public bool IsNull(int column) => TypeOf(column) == raw.SQLITE_NULL;

    public long Long(int column) => Sqlite3.ColumnInt64(_statement, column);

    public int Int(int column) => checked((int)Long(column));

    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    public double Double(int column) => Sqlite3.ColumnDouble(_statement, column);

    /// <summary>The UTF-8 of a text, until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column)
    {
        // In this order: https://sqlite.org/c3ref/column_blob.html.
        var bytes = Sqlite3.ColumnBlob(_statement, column);
        return new ReadOnlySpan<byte>(bytes, Sqlite3.ColumnBytes(_statement, column));
    }

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public void Dispose() => _handle.Dispose();
}
