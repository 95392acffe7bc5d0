using System.Globalization;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>
/// Writes one change set within a transaction. Writers of all processes take turns by the write lock on the one node :Log, so
/// that every commit sees all before it and comes later.
/// </summary>
/// <param name="changes">What to write.</param>
/// <param name="time">Tells the instant.</param>
internal sealed class Appender(ChangeSet changes, TimeProvider time)
{
    private const string TakeTurn = "MATCH (log:Log {key: 'log'}) SET log.writer = $id";

    private const string ReadHead =
        """
        MATCH (log:Log {key: 'log'})
        OPTIONAL MATCH (commit:Commit {id: $id})
        OPTIONAL MATCH (receipt:Receipt {key: $key})
        RETURN log.storeId AS storeId, log.sequence AS sequence, log.at AS at, log.version AS version,
          commit.sequence AS doneSequence, commit.at AS doneAt,
          receipt IS NOT NULL AS replayed, receipt.receipt AS receipt
        """;

    private const string WriteHead =
        """
        MATCH (log:Log {key: 'log'})
        SET log.sequence = $sequence, log.at = $at
        CREATE (:Commit {id: $id, sequence: $sequence, at: $at})
        FOREACH (_ IN CASE WHEN $key IS NULL THEN [] ELSE [1] END | CREATE (:Receipt {key: $key, receipt: $receipt}))
        """;

    // Minted once for all repetitions: one whose acknowledgement was lost is found again by it.
    private readonly string _id = Guid.NewGuid().ToString("N");

    /// <exception cref="ArgumentException">The change set breaks its rules.</exception>
    /// <exception cref="StoreException">Conflict where the log has moved on; UnsupportedVersion where a newer program writes here.</exception>
    public async Task<Commit> RunAsync(Statements statements)
    {
        await statements.RunAsync(TakeTurn, new() { ["id"] = _id }).ConfigureAwait(false);
        var rows = await statements.RunAsync(ReadHead, new() { ["id"] = _id, ["key"] = changes.IdempotencyKey }).ConfigureAwait(false);
        if (rows is not [var head])
        {
            throw Damage.In("the node :Log is missing");
        }

        var standing = new Revision(head.Text("storeId"), head.Number("sequence"), head.Instant("at"));
        if (head["doneSequence"] is not null)
        {
            return new Commit(new Revision(standing.StoreId, head.Number("doneSequence"), head.Instant("doneAt")), false, changes.Receipt);
        }

        if (Rows.As<bool>(head["replayed"], "replayed"))
        {
            return new Commit(standing, true, head.TextOrNull("receipt"));
        }

        Refuse(standing, head.Number("version"));
        var revision = await WriteAsync(statements, standing).ConfigureAwait(false);
        return new Commit(revision, false, changes.Receipt);
    }

    private void Refuse(Revision standing, long version)
    {
        if (version != Migration.Latest)
        {
            throw new StoreException(StoreError.UnsupportedVersion, "A newer program writes to this graph now.");
        }

        if (changes.ExpectedSequence is { } expected && expected != standing.Sequence)
        {
            throw new StoreException(StoreError.Conflict, string.Create(
                CultureInfo.InvariantCulture,
                $"Something else was written in between: the log is at {standing.Sequence}, not at {expected}. Read again and repeat."));
        }
    }

    private async Task<Revision> WriteAsync(Statements statements, Revision standing)
    {
        var reader = new StandingReader(statements);
        var known = await reader.ReadAsync(changes).ConfigureAwait(false);
        var plan = Planner.Plan(known, changes, Turn.Next(standing.At, time));
        if (plan is null && changes.IdempotencyKey is null)
        {
            return standing;
        }

        var revision = standing;
        if (plan is not null)
        {
            await new StatePlanner(known, reader, plan).PlanAsync().ConfigureAwait(false);
            await new PlanWriter(statements, plan).WriteAsync(standing.Sequence).ConfigureAwait(false);
            revision = standing with { Sequence = standing.Sequence + plan.Entries.Count, At = plan.At };
        }

        await statements.RunAsync(WriteHead, new()
        {
            ["id"] = _id,
            ["sequence"] = revision.Sequence,
            ["at"] = revision.At.Ticks,
            ["key"] = changes.IdempotencyKey,
            ["receipt"] = changes.Receipt,
        }).ConfigureAwait(false);
        return revision;
    }
}
