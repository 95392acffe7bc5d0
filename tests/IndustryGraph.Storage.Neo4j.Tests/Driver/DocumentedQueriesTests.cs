using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>The queries of docs/neo4j.md run on the graph as it is written.</summary>
public sealed partial class DocumentedQueriesTests : DriverTest
{
    [Fact]
    public async Task EveryQuery_RunsAndFindsSomething()
    {
        var store = await OpenAsync();
        await store.AppendAsync(
            new ChangeSet
            {
                Nodes =
                [
                    .. new[] { "vinfast", "toyota", "lg-energy-solution", "prologium" }.Select(id => Sample.Company(id)),
                    Sample.Source("s"), Sample.Source("t"),
                ],
                Claims =
                [
                    Sample.Claim(Sample.Supplies("prologium", "vinfast"), "1") with { Products = [new NodeId("cells")], AnnouncedOn = PartialDate.Parse("2023") },
                    Sample.Claim(Sample.Supplies("prologium", "vinfast"), "1", source: "t") with { Stage = Stage.Mou },
                    Sample.Claim(Sample.Supplies("lg-energy-solution", "toyota"), "2"),
                    Sample.Claim(Sample.Key(RelationshipType.Owns, "vinfast", "prologium"), "3"),
                    Sample.Claim(Sample.Supplies("toyota", "vinfast"), "4"),
                ],
            },
            None);

        foreach (var query in Queries())
        {
            Assert.True((await Neo4jServer.QueryAsync(query)).Count > 0, query);
        }
    }

    [Fact]
    public void TheDocument_HoldsTenQueries() => Assert.Equal(10, Queries().Count);

    private static List<string> Queries([CallerFilePath] string here = "")
    {
        var document = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "neo4j.md"));
        return [.. Fenced().Matches(document).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
