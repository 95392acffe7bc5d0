namespace IndustryGraph.Server.Configuration;

/// <summary>Where the graph is kept: Storage:Kind.</summary>
public enum StoreKind
{
    /// <summary>A SQLite file and an index in memory, within this process.</summary>
    Embedded,

    /// <summary>A Neo4j database; needs a build with <c>WithNeo4j=true</c>.</summary>
    Neo4j,
}
