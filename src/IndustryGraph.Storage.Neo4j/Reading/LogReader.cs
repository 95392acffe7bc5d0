using System.Text;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Entries of the log.</summary>
internal static class LogReader
{
    private const string Find =
        """
        MATCH (entry:Entry) WHERE entry.sequence > $after
        RETURN entry.sequence AS sequence, entry.at AS at, entry.kind AS kind, entry.slug AS slug, entry.actor AS actor, entry.reason AS reason
        ORDER BY entry.sequence LIMIT $limit
        """;

    public static async Task<List<LogEntry>> RunAsync(Database database, long after, int limit, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["after"] = after, ["limit"] = limit };
        var rows = await database.ReadAsync(statements => statements.RunAsync(Find, parameters), cancellation).ConfigureAwait(false);
        return rows.ConvertAll(row => new LogEntry(
            row.Number("sequence"),
            row.Instant("at"),
            EnumNames<ChangeKind>.Read(Encoding.UTF8.GetBytes(row.Text("kind"))),
            row.Text("slug"),
            row.TextOrNull("actor"),
            row.TextOrNull("reason")));
    }
}
