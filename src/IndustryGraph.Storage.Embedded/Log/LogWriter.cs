using IndustryGraph.Model;
using Microsoft.Data.Sqlite;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Writes change sets into the database file, each in one transaction that is synced before it returns.</summary>
internal sealed class LogWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement _commit = new(connection, "INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _entry = new(connection, Schema.InsertLog);
    private readonly Statement _node = new(connection, "INSERT INTO nodes VALUES (?, ?, ?, ?)");
    private readonly Statement _version = new(connection, "INSERT INTO node_versions VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _redirect = new(connection, "INSERT INTO redirects VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _claim = new(
        connection, $"INSERT INTO claims ({ClaimColumns.List}) VALUES ({string.Join(',', Enumerable.Repeat('?', 28))})");
    private readonly Statement _closure = new(connection, "INSERT INTO closures VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _move = new(connection, "INSERT INTO moves VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement _receipt = new(connection, "INSERT INTO idempotency VALUES (?, ?, ?)");
    private readonly Statement _findReceipt = new(connection, "SELECT key, receipt, crc FROM idempotency WHERE key = ?");

    private StageState _stage;

    /// <summary>Whether a transaction holds all others.</summary>
    public bool IsStaged => _stage != StageState.None;

    /// <summary>Whether an idempotency key was used, and the receipt kept with it.</summary>
    public bool TryFindReceipt(string key, out string? receipt)
    {
        try
        {
            receipt = null;
            if (!_findReceipt.Put(key).Step())
            {
                return false;
            }

            _findReceipt.Verify("idempotency");
            receipt = _findReceipt.TextOrNull(1);
            return true;
        }
        finally
        {
            _findReceipt.Reset();
        }
    }

    /// <summary>Begins a transaction that holds all others until it ends.</summary>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public void BeginStage()
    {
        if (_stage != StageState.None)
        {
            throw new InvalidOperationException("There is a stage already.");
        }

        Execute("BEGIN IMMEDIATE");
        _stage = StageState.Open;
    }

    /// <summary>Syncs all that was written in the stage to the disk.</summary>
    /// <exception cref="StoreException">Nothing of it was written.</exception>
    public void CommitStage()
    {
        CheckStage();
        Execute("COMMIT");
        _stage = StageState.None;
    }

    /// <summary>Takes back all that was written in the stage.</summary>
    public void RollBackStage()
    {
        _stage = StageState.None;
        RollBack();
    }

    /// <summary>Begins a transaction; in a stage it is a part of the stage.</summary>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public void Begin()
    {
        if (_stage == StageState.None)
        {
            Execute("BEGIN IMMEDIATE");
        }
        else
        {
            CheckStage();
        }
    }

    /// <summary>Syncs what was written since to the disk, or leaves that to the stage.</summary>
    /// <exception cref="StoreException">Nothing of it was written.</exception>
    public void Commit()
    {
        if (_stage == StageState.None)
        {
            Execute("COMMIT");
        }
    }

    /// <summary>Takes back what was written since; a stage can only be taken back as a whole.</summary>
    public void RollBack()
    {
        if (_stage != StageState.None)
        {
            _stage = StageState.Lost;
            return;
        }

        // Of some errors SQLite has rolled back by itself; then there is nothing left to undo.
        _ = SQLitePCL.raw.sqlite3_exec(connection.Handle!, "ROLLBACK");
    }

    /// <summary>Writes a plan, or where there is none the idempotency key alone; durable with the transaction.</summary>
    /// <returns>The totals after it.</returns>
    public Totals Write(WritePlan? plan, Totals before, string? key, string? receipt)
    {
        var totals = plan is null ? before : Write(plan, before);
        if (key is not null)
        {
            _receipt.Put(key).Put(receipt).PutCheck().Run();
        }

        return totals;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _commit, _entry, _node, _version, _redirect, _claim, _closure, _move, _receipt, _findReceipt })
        {
            statement.Dispose();
        }
    }

    private Totals Write(WritePlan plan, Totals before)
    {
        var (nodes, versions, redirects, moves, sequence) = (before.Nodes, before.Versions, before.Redirects, before.Moves, before.Log);
        foreach (var node in plan.Nodes)
        {
            if (node.IsNew)
            {
                _node.Put(node.Index).Put(node.Node.Slug).Put(EnumNames<NodeKind>.Utf8Of(node.Node.Kind)).PutCheck().Run();
                nodes++;
            }

            _version.Put(versions++).Put(plan.Commit).Put(node.Index).Put(NodeJson.Write(node.Node)).PutCheck().Run();
        }

        foreach (var redirect in plan.Redirects)
        {
            _redirect.Put(redirects++).Put(plan.Commit).Put(redirect.From).Put(redirect.To).PutCheck().Run();
        }

        foreach (var claim in plan.Claims)
        {
            ClaimColumns.Put(_claim, claim.Index, plan.Commit, claim.Source, claim.Suffix, claim.Subject, claim.Given).Run();
        }

        foreach (var closure in plan.Closures)
        {
            _closure.Put(closure.Claim).Put(plan.Commit).Put(closure.SupersededBy).Put(closure.Reason).PutCheck().Run();
        }

        foreach (var move in plan.Moves)
        {
            move.Columns.Put(_move.Put(moves++).Put(plan.Commit).Put(move.Claim));
            _move.PutCheck().Run();
        }

        foreach (var entry in plan.Entries)
        {
            _entry.PutEntry(sequence + 1, plan.Commit, entry).Run();
            sequence += entry.Count;
        }

        var totals = new Totals(
            sequence, nodes, versions, redirects, before.Claims + plan.Claims.Count, before.Closures + plan.Closures.Count, moves);
        _commit.Put(plan.Commit).Put(plan.At.ToString()).Put(plan.Changes.Actor).Put(plan.Changes.Reason).Put(totals.Log)
            .Put(totals.Nodes).Put(totals.Versions).Put(totals.Redirects).Put(totals.Claims).Put(totals.Closures).Put(totals.Moves)
            .PutCheck().Run();
        return totals;
    }

    private void CheckStage()
    {
        if (_stage == StageState.Lost)
        {
            throw new StoreException(StoreError.Unavailable, "A write of this stage failed, so that nothing of it can be kept. Begin again.");
        }
    }

    private void Execute(string sql) => DatabaseFile.Execute(connection, sql);

    private enum StageState
    {
        None,
        Open,
        Lost,
    }
}
