using System.Diagnostics;
using IndustryGraph.Model;
using IndustryGraph.Storage.Embedded;
using IndustryGraph.Storage.Tests;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace IndustryGraph.Storage.Neo4j.Tests;

/// <summary>
/// So many relationships as INDUSTRYGRAPH_NEO4J_BULK says (100000) are appended through the port in batches, to Neo4j and to the
/// embedded store beside it; the output tells the rates. docs/neo4j.md holds the result.
/// </summary>
public sealed class BulkTests(ITestOutputHelper output) : DriverTest
{
    private const int Companies = 10_000;
    private const int Batch = 1_000;

    [Fact]
    public async Task Append_OfManyRelationshipsInBatches()
    {
        Neo4jServer.Require();
        if (!int.TryParse(Environment.GetEnvironmentVariable("INDUSTRYGRAPH_NEO4J_BULK"), out var relationships))
        {
            throw SkipException.ForSkip("INDUSTRYGRAPH_NEO4J_BULK does not say how many.");
        }

        var directory = Directory.CreateTempSubdirectory("industrygraph-bulk-");
        try
        {
            var neo4j = await OpenAsync();
            var there = await AppendAsync("Neo4j", neo4j, relationships);
            await using var embedded = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = directory.FullName }, None);
            var here = await AppendAsync("Embedded", embedded, relationships);
            output.WriteLine($"ratio {there / here:0.0}");
            await CompareAsync(neo4j, embedded);
        }
        finally
        {
            directory.Delete(true);
        }

        Assert.Equal(relationships, await NumberAsync("MATCH ()-[r:SUPPLIES]->() RETURN count(r)"));
    }

    private async Task<double> AppendAsync(string name, IGraphStore store, int relationships)
    {
        var watch = Stopwatch.StartNew();
        foreach (var chunk in Enumerable.Range(0, Companies).Chunk(Batch))
        {
            await store.AppendAsync(new ChangeSet { Nodes = [Sample.Source("s"), .. chunk.Select(i => Sample.Company($"c{i}", $"Company {i}"))] }, None);
        }

        output.WriteLine($"{name}: {Companies} companies in {watch.Elapsed.TotalSeconds:0.0} s");
        watch.Restart();
        foreach (var chunk in Enumerable.Range(0, relationships).Chunk(Batch))
        {
            await store.AppendAsync(new ChangeSet { Claims = [.. chunk.Select(Claim)] }, None);
        }

        output.WriteLine($"{name}: {relationships} relationships in {watch.Elapsed.TotalSeconds:0.0} s, {relationships / watch.Elapsed.TotalSeconds:0} a second");
        return watch.Elapsed.TotalSeconds;
    }

    private async Task CompareAsync(Neo4jStore neo4j, EmbeddedStore embedded)
    {
        var anchors = Enumerable.Range(0, 1000).Select(i => new NodeId($"c{i * 7}")).ToList();
        var query = new RelationshipQuery(new RelationshipCriteria { Types = RelationshipTypes.Flow.ToHashSet() }) { Anchors = anchors, End = AnchorEnd.From };
        var seconds = new List<double>();
        var found = new List<int>();
        foreach (var store in new IGraphStore[] { neo4j, embedded })
        {
            var pin = new Pin(new DateOnly(2026, 1, 1), (await store.GetRevisionAsync(None)).At);
            await store.FindRelationshipsAsync(query with { Anchors = anchors[..500] }, pin, PageRequest.All, None);
            var watch = Stopwatch.StartNew();
            var pages = await store.FindRelationshipsAsync(query, pin, PageRequest.All, None);
            seconds.Add(watch.Elapsed.TotalSeconds);
            found.Add(pages.Sum(page => page.Items.Count));
            watch.Restart();
            await store.FindNamesAsync(new NameQuery(NameMatch.Similar, ["Compani 77", "Compony 1234"], new HashSet<NodeKind> { NodeKind.Company }, 10), pin, None);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        output.WriteLine($"a frontier of {anchors.Count}, {found[0]} relationships: Neo4j {seconds[0] * 1000:0} ms, Embedded {seconds[2] * 1000:0} ms");
        output.WriteLine($"two misspelt names among {Companies}: Neo4j {seconds[1] * 1000:0} ms, Embedded {seconds[3] * 1000:0} ms");
        Assert.Equal(found[1], found[0]);
    }

    private static Claim Claim(int i) => Sample.Claim(Sample.Supplies($"c{i % Companies}", $"c{((i % Companies) + 1 + (13 * (i / Companies))) % Companies}"), $"k{i}") with
    {
        AnnouncedOn = PartialDate.Parse("2025-06"),
    };
}
