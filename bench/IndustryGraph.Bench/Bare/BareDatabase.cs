using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage;
using SQLitePCL;

namespace IndustryGraph.Bench.Bare;

/// <summary>The rows of a graph in bare SQLite: one prepared insert for each of two tables, one transaction.</summary>
internal sealed class BareDatabase : IDisposable
{
    private const string Columns =
        "source, key, type, from_id, to_id, stage, statement, announced_on, valid_from, valid_to, expected_start, products, "
        + "value, volume, share, terms, text, as_of, by_date, locator, attributed_to, confidence, rank";

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _node;
    private readonly sqlite3_stmt _claim;
    private int _nodes;
    private int _claims;

    static BareDatabase() => Batteries_V2.Init();

    public BareDatabase(string path)
    {
        Check(raw.sqlite3_open(path, out _database));
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        Run("CREATE TABLE IF NOT EXISTS nodes (id INTEGER PRIMARY KEY, slug TEXT, kind TEXT, name TEXT, country TEXT, industries TEXT)");
        Run($"CREATE TABLE IF NOT EXISTS claims (id INTEGER PRIMARY KEY, {Columns})");
        _node = Prepare("INSERT INTO nodes VALUES (?, ?, ?, ?, ?, ?)");
        _claim = Prepare($"INSERT INTO claims VALUES ({string.Join(',', Enumerable.Repeat('?', 24))})");
    }

    public void Run(string sql) => Check(raw.sqlite3_exec(_database, sql));

    public void Insert(ChangeSet changes)
    {
        foreach (var node in changes.Nodes)
        {
            raw.sqlite3_bind_int(_node, 1, _nodes++);
            Text(_node, 2, node.Slug);
            Text(_node, 3, node.Kind.ToString());
            Text(_node, 4, node.Name);
            Text(_node, 5, (node as Company)?.Country);
            Text(_node, 6, node is Company { Industries: [var first, ..] } ? first : null);
            Step(_node);
        }

        foreach (var claim in changes.Claims)
        {
            Insert(claim);
        }
    }

    public void Dispose()
    {
        _node.Dispose();
        _claim.Dispose();
        _database.Dispose();
    }

    private void Insert(Claim claim)
    {
        var key = (RelationshipKey)claim.Subject;
        raw.sqlite3_bind_int(_claim, 1, _claims);
        raw.sqlite3_bind_int(_claim, 2, _claims++ / 1000);
        Text(_claim, 3, claim.Key);
        Text(_claim, 4, key.Type.Slug());
        raw.sqlite3_bind_int(_claim, 5, key.From.Value.Length);
        raw.sqlite3_bind_int(_claim, 6, key.To.Value.Length);
        Text(_claim, 7, claim.Stage.ToString());
        Text(_claim, 8, claim.Statement);
        Text(_claim, 9, claim.AnnouncedOn?.ToString());
        Text(_claim, 10, null);
        Text(_claim, 11, claim.ValidTo?.ToString());
        Text(_claim, 12, null);
        Text(_claim, 13, claim.Products is [var product, ..] ? product.Value : null);
        for (var i = 14; i <= 20; i++)
        {
            raw.sqlite3_bind_null(_claim, i);
        }

        Text(_claim, 21, claim.Locator);
        Text(_claim, 22, null);
        raw.sqlite3_bind_double(_claim, 23, claim.Confidence);
        Text(_claim, 24, claim.Rank.ToString());
        Step(_claim);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_database, sql, out var statement));
        return statement;
    }

    private static void Text(sqlite3_stmt statement, int place, string? text)
    {
        if (text is null)
        {
            raw.sqlite3_bind_null(statement, place);
        }
        else
        {
            raw.sqlite3_bind_text(statement, place, text);
        }
    }

    private static void Step(sqlite3_stmt statement)
    {
        raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
    }

    private static void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new InvalidOperationException("SQLite reports " + code.ToString(CultureInfo.InvariantCulture));
        }
    }
}
