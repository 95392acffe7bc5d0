using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Runs statements within one transaction.</summary>
internal readonly struct Statements(IAsyncQueryRunner transaction)
{
    // Rows of one statement: enough to be few, little enough for one message.
    private const int RowsAtOnce = 5_000;

    /// <summary>All rows of a statement.</summary>
    public async Task<List<IRecord>> RunAsync(string cypher, Dictionary<string, object?> parameters)
    {
        Telemetry.Statements.Add(1);
        var cursor = await transaction.RunAsync(cypher, parameters!).ConfigureAwait(false);
        return await cursor.ToListAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Runs a statement that unwinds <c>$rows</c>: once for every few thousand rows, and not at all where there are none.
    /// </summary>
    public async Task<List<IRecord>> ForAllAsync<TRow>(
        string cypher, IReadOnlyCollection<TRow> rows, Dictionary<string, object?>? parameters = null)
    {
        var found = new List<IRecord>();
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            found.AddRange(await RunAsync(cypher, new(parameters ?? []) { ["rows"] = chunk }).ConfigureAwait(false));
        }

        return found;
    }
}
