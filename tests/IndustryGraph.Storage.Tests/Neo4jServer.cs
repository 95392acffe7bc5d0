#if WITH_NEO4J
using Neo4j.Driver;
#endif
using Xunit.Sdk;

namespace IndustryGraph.Storage.Tests;

/// <summary>
/// The Neo4j server that tests may use, and wipe: INDUSTRYGRAPH_NEO4J_URI, INDUSTRYGRAPH_NEO4J_USER and
/// INDUSTRYGRAPH_NEO4J_PASSWORD. Where there is none, its tests are skipped with the reason.
/// </summary>
public static class Neo4jServer
{
    private static FileStream? _held;

    public static string? Uri { get; } = Environment.GetEnvironmentVariable("INDUSTRYGRAPH_NEO4J_URI");

    /// <summary>Null for a server that asks for none.</summary>
    public static string? User { get; } = Environment.GetEnvironmentVariable("INDUSTRYGRAPH_NEO4J_USER");

    public static string? Password { get; } = Environment.GetEnvironmentVariable("INDUSTRYGRAPH_NEO4J_PASSWORD");

    /// <summary>Why its tests cannot run; null where they can.</summary>
    public static string? SkipReason =>
#if WITH_NEO4J
        Uri is null ? "INDUSTRYGRAPH_NEO4J_URI names no Neo4j server for tests." : null;
#else
        "Built without Neo4j: build with WithNeo4j=true.";
#endif

    /// <summary>Skips the test that calls it where there is no server.</summary>
    public static void Require()
    {
        if (SkipReason is { } reason)
        {
            throw SkipException.ForSkip(reason);
        }
    }

    /// <summary>
    /// Empties the database, schema and version left aside, for the tests of this process alone: the test assemblies that use
    /// the server run one after another.
    /// </summary>
    /// <exception cref="InvalidOperationException">The database holds something that is not of tests.</exception>
    public static async Task WipeAsync()
    {
        Require();
        _held ??= await HoldAsync();
        await RunAsync(
            """
            OPTIONAL MATCH (marker:TestGraph)
            WITH count(marker) AS markers
            OPTIONAL MATCH (other) WHERE NOT other:Log
            RETURN markers > 0 OR other IS NULL AS mine LIMIT 1
            """,
            mine => Assert.True(mine, "The database is not empty and bears no node :TestGraph, which marks those that tests may wipe."));
        await RunAsync("MERGE (:TestGraph)");
        await RunAsync("MATCH (n) WHERE NOT n:Log AND NOT n:TestGraph CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        await RunAsync("MATCH (log:Log) SET log.storeId = randomUUID(), log.sequence = 0, log.at = 0");
    }

    // Two assemblies must not wipe each other's graph. The file is let go when the process ends.
    private static async Task<FileStream> HoldAsync()
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Path.GetTempPath(), "industrygraph-neo4j-tests.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

#if WITH_NEO4J
    private static readonly Lazy<IDriver> Driver = new(() =>
        GraphDatabase.Driver(
            Uri,
            User is null ? AuthTokens.None : AuthTokens.Basic(User, Password ?? ""),
            // A test may have stopped the server since the connection was made.
            config => config.WithConnectionLivenessCheckTimeout(TimeSpan.Zero)));

    /// <summary>Runs a statement of a test's own.</summary>
    public static async Task<List<IRecord>> QueryAsync(string cypher)
    {
        await using var session = Driver.Value.AsyncSession();
        var cursor = await session.RunAsync(cypher);
        return await cursor.ToListAsync();
    }

    private static async Task RunAsync(string cypher, Action<bool>? check = null)
    {
        var rows = await QueryAsync(cypher);
        check?.Invoke(rows[0][0].As<bool>());
    }
#else
    private static Task RunAsync(string cypher, Action<bool>? check = null) => throw new InvalidOperationException(cypher + check);
#endif
}
