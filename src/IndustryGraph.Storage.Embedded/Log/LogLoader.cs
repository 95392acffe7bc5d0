using IndustryGraph.Model;
using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Reads the whole file into an index. On the way every row is held against its checksum, and every table against the
/// number of rows it had after the last commit.
/// </summary>
internal sealed class LogLoader
{
    private readonly SqliteConnection _connection;
    private readonly GraphIndex _index = new();
    private readonly HashSet<Subject> _severalClaims = [];
    private readonly List<NodeVersion> _versions = [];
    private readonly ValueCache _values = new();
    private Totals _totals = Totals.Zero;

    private LogLoader(SqliteConnection connection) => _connection = connection;

    /// <summary>The index, the totals of its tables, and the revision it stands at.</summary>
    /// <exception cref="StoreException">The file is damaged.</exception>
    public static (GraphIndex Index, Totals Totals, Revision Revision) Load(SqliteConnection connection)
    {
        var loader = new LogLoader(connection);
        var storeId = loader.ReadStoreId();
        loader.ReadCommits();

        loader.ReadNodes();
        loader.ReadVersions();

        // Nothing waits for names: they are added beside the claims, which are most of the work. On a thread of its own,
        // since what waits for it may hold the last of the shared ones.
        var names = Task.Factory.StartNew(loader.AddNames, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            loader.VerifyLog();
            loader.ReadRedirects();
            loader.ReadClaims();
            loader.ReadClosures();
            loader.VerifyReceipts();
            loader.BuildStates();
            loader._index.Seal();
        }
        catch
        {
            ((IAsyncResult)names).AsyncWaitHandle.WaitOne();
            throw;
        }

        names.GetAwaiter().GetResult();
        var index = loader._index;
        return (index, loader._totals, new Revision(storeId, loader._totals.Log, index.Commits[index.Commits.Last]));
    }

    private string ReadStoreId()
    {
        using var rows = new Statement(_connection, "SELECT * FROM store");
        if (!rows.Step())
        {
            throw Damage.In("it has no id");
        }

        rows.Verify("store");
        return rows.Text(0);
    }

    private void ReadCommits()
    {
        using var rows = new Statement(_connection, "SELECT * FROM commits ORDER BY id");
        var before = Instant.Beginning;
        while (rows.Step())
        {
            rows.Verify("commits");
            if (rows.Int(0) != _index.Commits.Last + 1 || !Instant.TryParse(rows.Text(1), out var at) || at <= before)
            {
                throw Damage.In($"commit {rows.Int(0)} does not follow the one before it");
            }

            _index.Commits.Add(at);
            before = at;
            _totals = new Totals(rows.Long(4), rows.Int(5), rows.Int(6), rows.Int(7), rows.Int(8), rows.Int(9), rows.Int(10));
        }
    }

    private void ReadNodes()
    {
        _index.Nodes.Reserve(_totals.Nodes);
        foreach (var rows in Rows("nodes", "id", _totals.Nodes))
        {
            _index.Nodes.Add(new NodeId(rows.Text(1)), EnumNames<NodeKind>.Read(rows.Bytes(2)));
        }
    }

    private void ReadVersions()
    {
        foreach (var rows in Rows("node_versions", "id", _totals.Versions))
        {
            var entry = _index.Nodes[rows.Int(2)];
            _versions.Add(_index.AddVersion(entry, rows.Int(1), NodeJson.Read(entry.Id, entry.Kind, rows.Bytes(3))));
        }
    }

    private void AddNames() => _index.AddNames(_versions);

    private void ReadRedirects()
    {
        foreach (var rows in Rows("redirects", "id", _totals.Redirects))
        {
            _index.Redirects.Add(rows.Int(1), rows.Text(2), rows.TextOrNull(3));
        }
    }

    // Moves come between the claims of the commits around them, since the first to name a fact gives it its spelling.
    private void ReadClaims()
    {
        _index.Claims.Reserve(_totals.Claims);
        _index.Relationships.Reserve(_totals.Claims);
        using var claims = Rows("claims", "id", _totals.Claims, ClaimColumns.List).GetEnumerator();
        using var moves = Rows("moves", "id", _totals.Moves).GetEnumerator();
        var (claim, move) = (claims.MoveNext(), moves.MoveNext());
        while (claim || move)
        {
            if (claim && (!move || claims.Current.Long(1) <= moves.Current.Long(1)))
            {
                AddClaim(claims.Current);
                claim = claims.MoveNext();
            }
            else
            {
                AddMove(moves.Current);
                move = moves.MoveNext();
            }
        }
    }

    private void AddClaim(Statement row)
    {
        var (commit, source) = (row.Int(1), row.Int(2));
        var columns = SubjectColumns.Read(row, ClaimColumns.Subject);
        var subject = _index.GetOrAdd(columns);
        var suffix = row.IsNull(ClaimColumns.Suffix) ? ClaimColumns.Key : ClaimColumns.Suffix;
        var claim = _index.AddClaim(source, subject, commit, row.Bytes(ClaimColumns.Key), row.Bytes(suffix));
        if (_index.Claims[claim].Previous >= 0 || _index.Nodes[source].Latest!.Before is not null)
        {
            _severalClaims.Add(subject);
            return;
        }

        // Most subjects have one claim, whose states can be told without looking at it again.
        var weighed = (Source)_index.Nodes[source].Latest!.Node;
        if (!subject.IsFact && ClaimColumns.ReadLone(row, _values, claim, weighed.Tier) is { } lone)
        {
            lone.AddTo(_index.Relationships, subject.Index, commit);
            return;
        }

        var known = new KnownInterval(_index.Commits[commit], Instant.Open);
        var read = ClaimColumns.ReadState(row, _index.ClaimIdOf(claim), weighed.Id, columns.ToKey(_index.Nodes)!, known);
        _index.SetHistory(subject, [new Attachment(new Evidence(read, weighed.Tier, weighed.OriginKey), known)]);
    }

    private void AddMove(Statement row)
    {
        var (commit, claim) = (row.Int(1), row.Int(2));
        var columns = SubjectColumns.Read(row, 3);
        var key = columns.ToKey(_index.Nodes);
        Subject? subject = key is null ? null : _index.GetOrAdd(columns);
        _index.Moves.Add(claim, new Move(commit, subject, key));
        _severalClaims.Add(_index.Claims[claim].Subject);
        if (subject is { } target)
        {
            _severalClaims.Add(target);
        }
    }

    private void ReadClosures()
    {
        using var rows = new Statement(_connection, "SELECT * FROM closures ORDER BY claim_id");
        var count = 0;
        while (rows.Step())
        {
            rows.Verify("closures");
            ref var claim = ref _index.Claims[rows.Int(0)];
            claim.KnownTo = rows.Int(1);
            _severalClaims.Add(claim.Subject);
            count++;
        }

        Require(count == _totals.Closures, "closures");
    }

    private void VerifyLog()
    {
        using var rows = new Statement(_connection, "SELECT * FROM log ORDER BY sequence");
        var next = 1L;
        while (rows.Step())
        {
            rows.Verify("log");
            Require(rows.Long(0) == next, "log");
            next += rows.Int(5);
        }

        Require(next == _totals.Log + 1, "log");
    }

    private void VerifyReceipts()
    {
        using var rows = new Statement(_connection, "SELECT * FROM idempotency");
        while (rows.Step())
        {
            rows.Verify("idempotency");
        }
    }

    private void BuildStates()
    {
        using var reader = new ClaimReader(_connection);
        foreach (var subject in _severalClaims)
        {
            _index.SetHistory(subject, History.Of(_index, subject, reader));
        }
    }

    private IEnumerable<Statement> Rows(string table, string id, long total, string columns = "*")
    {
        using var rows = new Statement(_connection, $"SELECT {columns} FROM {table} ORDER BY {id}");
        var next = 0L;
        while (rows.Step())
        {
            rows.Verify(table);
            Require(rows.Long(0) == next++, table);
            yield return rows;
        }

        Require(next == total, table);
    }

    private static void Require(bool complete, string table)
    {
        if (!complete)
        {
            throw Damage.In($"rows of table {table} are missing, or there are too many");
        }
    }
}
