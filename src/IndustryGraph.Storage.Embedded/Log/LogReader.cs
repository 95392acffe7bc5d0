namespace IndustryGraph.Storage.Embedded;

/// <summary>Reads the entries of the log.</summary>
internal sealed class LogReader(string path)
{
    private const string Sql =
        """
        SELECT log.sequence, log.commit_id, log.kind, log.node_id, log.claim_id, commits.actor,
          CASE log.kind WHEN 'CLAIM_RETRACTED' THEN closures.reason ELSE commits.reason END
        FROM log
        JOIN commits ON commits.id = log.commit_id
        LEFT JOIN closures ON closures.claim_id = log.claim_id
        WHERE log.sequence > ? AND log.sequence <= ?
        ORDER BY log.sequence
        LIMIT ?
        """;

    /// <summary>The entries after a sequence number that a snapshot knows, oldest first.</summary>
    public List<LogEntry> Read(Snapshot snapshot, long after, int limit)
    {
        using var connection = DatabaseFile.OpenReader(path);
        using var rows = new Statement(connection, Sql);
        rows.Put(after).Put(snapshot.Revision.Sequence).Put(limit);
        var entries = new List<LogEntry>();
        var index = snapshot.Index;
        while (rows.Step())
        {
            var slug = rows.IntOrNull(3) is { } node ? index.Nodes[node].Id.Value : index.ClaimIdOf(rows.Int(4)).Value;
            entries.Add(new LogEntry(
                rows.Long(0),
                index.Commits[rows.Int(1)],
                EnumNames<ChangeKind>.Read(rows.Bytes(2)),
                slug,
                rows.TextOrNull(5),
                rows.TextOrNull(6)));
        }

        return entries;
    }
}
