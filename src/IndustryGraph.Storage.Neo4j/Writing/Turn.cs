using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The turn to write, which writers of all processes take by the write lock on the one node :Log.</summary>
internal static class Turn
{
    private const string Take =
        """
        MATCH (log:Log {key: 'log'}) SET log.writer = $id
        RETURN log.storeId AS storeId, log.sequence AS sequence, log.at AS at, log.version AS version
        """;

    /// <summary>Waits for the turn, which ends with the transaction.</summary>
    /// <returns>The revision that stands.</returns>
    /// <exception cref="StoreException">UnsupportedVersion where a newer program writes here.</exception>
    public static async Task<Revision> TakeAsync(Statements statements, string id)
    {
        if (await statements.RunAsync(Take, new() { ["id"] = id }).ConfigureAwait(false) is not [var log])
        {
            throw Damage.In("the node :Log is missing");
        }

        return log.Number("version") == Migration.Latest
            ? new Revision(log.Text("storeId"), log.Number("sequence"), log.Instant("at"))
            : throw new StoreException(StoreError.UnsupportedVersion, "A newer program writes to this graph now.");
    }

    /// <summary>The instant of the next commit: every one has its own, whatever the clock says.</summary>
    public static Instant Next(Instant last, TimeProvider time)
    {
        var (now, next) = (Instant.Of(time.GetUtcNow()), new Instant(last.Ticks + 1));
        return now > next ? now : next;
    }
}
