namespace IndustryGraph.Storage.Neo4j;

/// <summary>Where a Neo4j store lives, and how it is used.</summary>
public sealed record Neo4jStoreOptions
{
    /// <summary><c>bolt://</c> for one server, <c>neo4j://</c> for a cluster; with <c>+s</c> encrypted. No user or password in it.</summary>
    public required Uri Uri { get; init; }

    /// <summary>Null for a server that asks for none.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>How old the known end of the log may be when it is asked for; writes of this process are known at once.</summary>
    public TimeSpan Staleness { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many records the kept answers may hold together; 0 to keep none.</summary>
    public int CacheEntries { get; init; } = 50_000;

    /// <summary>How long opening waits for a database that cannot be reached.</summary>
    public TimeSpan StartupPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a statement that failed for a passing reason is repeated before the failure is told.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Is told, in a sentence, what opening waits for.</summary>
    public Action<string> OnWaiting { get; init; } = static _ => { };

    /// <summary>Tells the instants of commits, and times the waiting.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Uri} {Database}";
}
