using IndustryGraph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace IndustryGraph.Server.Tests;

public sealed class Neo4jSettingsTests
{
    [Fact]
    public void Read_TakesEverySetting()
    {
        var problems = Read(
            out var settings,
            ("Uri", "neo4j+s://db.example:7687"), ("User", "neo4j"), ("Password", "secret"), ("Database", "graph"),
            ("StalenessSeconds", "0"), ("CacheEntries", "7"), ("StartupPatienceSeconds", "8"));

        Assert.Empty(problems);
        Assert.Equal(
            new Neo4jSettings
            {
                Uri = new Uri("neo4j+s://db.example:7687"),
                User = "neo4j",
                Password = "secret",
                Database = "graph",
                Staleness = TimeSpan.Zero,
                CacheEntries = 7,
                StartupPatience = TimeSpan.FromSeconds(8),
            },
            settings.Neo4j);
        Assert.DoesNotContain("secret", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NamesEveryProblemAtOnceAndNoPassword()
    {
        var problems = Read(
            out _, ("Uri", "http://neo4j:secret@db"), ("Password", "secret"), ("StalenessSeconds", "-1"), ("CacheEntries", "many"));

        Assert.Equal(4, problems.Count);
        Assert.All(problems, problem => Assert.DoesNotContain("secret", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_RefusesAPasswordInTheAddress()
    {
        var problem = Assert.Single(Read(out _, ("Uri", "neo4j://neo4j:secret@db")));

        Assert.Contains("Storage:Neo4j:User", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LeavesNeo4jAloneWhereItIsNotUsed()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Neo4j:Uri", "nonsense")]).Build();

        Assert.Empty(ServerSettings.Read(configuration, out var settings));
        Assert.Null(settings.Neo4j);
    }

    private static IReadOnlyList<string> Read(out ServerSettings settings, params (string Key, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Kind", "Neo4j"), .. values.Select(item => KeyValuePair.Create("Storage:Neo4j:" + item.Key, (string?)item.Value))])
            .Build();
        return ServerSettings.Read(configuration, out settings);
    }
}
