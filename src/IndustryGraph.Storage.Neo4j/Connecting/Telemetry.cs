using System.Diagnostics.Metrics;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>The meter <c>IndustryGraph.Storage.Neo4j</c>.</summary>
internal static class Telemetry
{
    private static readonly Meter Meter = new("IndustryGraph.Storage.Neo4j");

    /// <summary>Cypher statements sent, repetitions included.</summary>
    public static readonly Counter<long> Statements = Meter.CreateCounter<long>("industrygraph.neo4j.statements");
}
