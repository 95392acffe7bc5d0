namespace IndustryGraph.Storage.Embedded;

/// <summary>Reads the entries of the log.</summary>
internal sealed class LogReader(string path)
{
    // The row that holds the first entry wanted may begin before it.
    private const string Sql =
        """
        SELECT log.sequence, log.commit_id, log.kind, log.node_id, log.claim_id, log.count, commits.actor,
          CASE log.kind WHEN 'CLAIM_RETRACTED' THEN closures.reason ELSE commits.reason END
        FROM log
        JOIN commits ON commits.id = log.commit_id
        LEFT JOIN closures ON closures.claim_id = log.claim_id
        WHERE log.sequence >= (SELECT max(sequence) FROM log WHERE sequence <= ?) AND log.sequence <= ?
        ORDER BY log.sequence
        """;

    /// <summary>The entries after a sequence number that a snapshot knows, oldest first.</summary>
    public List<LogEntry> Read(Snapshot snapshot, long after, int limit)
    {
        var entries = new List<LogEntry>();
        var (first, last) = (Math.Max(after, 0) + 1, snapshot.Revision.Sequence);
        if (first > last)
        {
            return entries;
        }

        using var connection = DatabaseFile.OpenReader(path);
        using var rows = new Statement(connection, Sql);
        rows.Put(first).Put(last);
        while (entries.Count < limit && rows.Step())
        {
            var (from, count) = (rows.Long(0), rows.Int(5));
            for (var i = (int)Math.Max(0, first - from); i < count && entries.Count < limit; i++)
            {
                entries.Add(Entry(rows, snapshot.Index, i));
            }
        }

        return entries;
    }

    // The one so many places behind the first of a row.
    private static LogEntry Entry(Statement row, GraphIndex index, int place) => new(
        row.Long(0) + place,
        index.Commits[row.Int(1)],
        EnumNames<ChangeKind>.Read(row.Bytes(2)),
        row.IntOrNull(3) is { } node ? index.Nodes[node + place].Id.Value : index.ClaimIdOf(row.Int(4) + place).Value,
        row.TextOrNull(6),
        row.TextOrNull(7));
}
