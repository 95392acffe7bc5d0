using System.Globalization;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Brings the form of a graph to the version of this program. Several processes may do so at once.</summary>
internal static class Migrator
{
    private const string ReadVersion = "OPTIONAL MATCH (log:Log {key: 'log'}) RETURN coalesce(log.version, 0) AS version";

    private const string WriteVersion =
        """
        MERGE (log:Log {key: 'log'})
        ON CREATE SET log.storeId = $storeId, log.sequence = 0, log.at = 0, log.version = 0
        WITH log WHERE log.version < $version
        SET log.version = $version
        """;

    private static readonly Version OldestServer = new(5, 13);

    /// <exception cref="StoreException">
    /// UnsupportedVersion where a newer program wrote the graph, or the server is too old; Unavailable where it cannot be reached.
    /// </exception>
    public static async Task RunAsync(Database database, CancellationToken cancellation)
    {
        RefuseOldServer(await database.GetServerAsync(cancellation).ConfigureAwait(false));
        var version = await database.ReadFromLeaderAsync(
            async statements => (await statements.RunAsync(ReadVersion, []).ConfigureAwait(false))[0].Number("version"), cancellation).ConfigureAwait(false);
        if (version > Migration.Latest)
        {
            throw new StoreException(StoreError.UnsupportedVersion, string.Create(
                CultureInfo.InvariantCulture,
                $"The graph in Neo4j has the form of version {version}; this program knows up to {Migration.Latest}. Use the program that wrote it, or a newer one."));
        }

        foreach (var migration in Migration.All.Where(migration => migration.Version > version))
        {
            foreach (var statement in migration.Statements)
            {
                await database.WriteAsync(statements => statements.RunAsync(statement, []), cancellation).ConfigureAwait(false);
            }

            await database.WriteAsync(
                statements => statements.RunAsync(WriteVersion, new() { ["version"] = migration.Version, ["storeId"] = Guid.NewGuid().ToString("N") }),
                cancellation).ConfigureAwait(false);
        }
    }

    // The agent reads Neo4j/5.13.0, Neo4j/5.27-aura or Neo4j/2025.01.0.
    private static void RefuseOldServer(string agent)
    {
        var number = agent[(agent.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('-', '+')[0];
        if (System.Version.TryParse(number, out var version) && version < OldestServer)
        {
            throw new StoreException(StoreError.UnsupportedVersion, $"The server is {agent}; Neo4j {OldestServer} or later is needed.");
        }
    }
}
