namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>All tests on the one server, one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Neo4jCollection
{
    public const string Name = "Neo4j";
}
