using System.Text;
using System.Text.Json;
using SQLitePCL;

namespace IndustryGraph.Bench.Bare;

/// <summary>Reads the bytes of a store's file and builds the arrays that questions need, by hand and on trust.</summary>
internal sealed class BareOpening
{
    private readonly Dictionary<string, int> _bySlug = [];
    private readonly List<string> _names = [];
    private readonly List<int> _from = [];
    private readonly List<int> _to = [];
    private readonly List<byte> _kinds = [];
    private readonly List<int> _days = [];
    private readonly List<int> _commits = [];
    private readonly List<int> _sources = [];
    private readonly List<string> _keys = [];
    private long _bytes;

    static BareOpening() => Batteries_V2.Init();

    public int[][] Rows { get; } = new int[4][];

    public int Relationships => _from.Count;

    /// <summary>How many bytes of text were looked at.</summary>
    public long Bytes => _bytes;

    public void Read(string path)
    {
        _ = raw.sqlite3_open_v2(path, out var database, raw.SQLITE_OPEN_READONLY, null!);
        using (database)
        {
            Each(database, "SELECT * FROM nodes ORDER BY id", row => _bySlug.Add(raw.sqlite3_column_text(row, 1).utf8_to_string(), _bySlug.Count));
            Each(database, "SELECT * FROM node_versions ORDER BY id", row => _names.Add(NameOf(raw.sqlite3_column_blob(row, 3))));
            Each(database, "SELECT * FROM claims ORDER BY id", Claim);
            Each(database, "SELECT * FROM log ORDER BY sequence", _ => { });
        }

        (Rows[0], Rows[1]) = RowsBy(_from, _to);
        (Rows[2], Rows[3]) = RowsBy(_to, _from);
    }

    private void Claim(sqlite3_stmt row)
    {
        _commits.Add(raw.sqlite3_column_int(row, 1));
        _sources.Add(raw.sqlite3_column_int(row, 2));
        _keys.Add(raw.sqlite3_column_text(row, 3).utf8_to_string());
        _from.Add(raw.sqlite3_column_int(row, 6));
        _to.Add(raw.sqlite3_column_int(row, 7));
        _kinds.Add((byte)(raw.sqlite3_column_blob(row, 5)[0] ^ raw.sqlite3_column_blob(row, 9)[0]));
        _days.Add(DayOf(raw.sqlite3_column_blob(row, 11)));
    }

    // Every column is looked at, since all the bytes are to be read.
    private void Each(sqlite3 database, string sql, Action<sqlite3_stmt> take)
    {
        _ = raw.sqlite3_prepare_v2(database, sql, out var rows);
        using (rows)
        {
            var columns = raw.sqlite3_column_count(rows);
            while (raw.sqlite3_step(rows) == raw.SQLITE_ROW)
            {
                for (var i = 0; i < columns; i++)
                {
                    _bytes += raw.sqlite3_column_type(rows, i) == raw.SQLITE_TEXT ? raw.sqlite3_column_blob(rows, i).Length : 8;
                }

                take(rows);
            }
        }
    }

    private (int[] Starts, int[] Others) RowsBy(List<int> keys, List<int> others)
    {
        var starts = new int[_bySlug.Count + 1];
        foreach (var key in keys)
        {
            starts[key + 1]++;
        }

        for (var i = 0; i < _bySlug.Count; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..^1];
        var rows = new int[keys.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[next[keys[i]]++] = others[i];
        }

        return (starts, rows);
    }

    private static string NameOf(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                return reader.GetString()!;
            }
        }

        return "";
    }

    private static int DayOf(ReadOnlySpan<byte> text) =>
        DateOnly.TryParse(Encoding.UTF8.GetString(text), System.Globalization.CultureInfo.InvariantCulture, out var day) ? day.DayNumber : 0;
}
