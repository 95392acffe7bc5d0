using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange.Tests;

public sealed class GraphExporterTests : TestGraph
{
    private const string Rows = """
        Supplier,Supplier country,Customer,Relation,Product,Since,Amount,Stake,Source,URL
        Acme & Söhne,DE,Volta "V" AG,supplies,Cells; Packs,2020-03,USD 5m,,Annual report,https://example.org/a?b=1&c=2
        Volta "V" AG,CH,Nova,owns,,2021,,51%,Register,
        Volta "V" AG,CH,Nova,owns,,2022,,52%,Register,
        Nova,,Sola,competes with,,,,,Press,
        """;

    [Fact]
    public async Task ExportAsync_CsvHasARowForEachClaimAndIsTakenInAgain()
    {
        await ImportAsync(FileOf("a.csv", Rows));
        var csv = await ExportAsync(ExportFormat.Csv);
        Assert.Equal(5, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await using var other = await OpenAsync(PathOf("other"));
        var report = await ImportAsync(FileOf("b.csv", csv), into: other);
        Assert.Empty(Bad);
        Assert.Equal(4, report.Recorded);
        var again = new MemoryStream();
        await new GraphExporter(other, TimeProvider.System).ExportAsync(new ExportRequest(ExportFormat.Csv, await NowAsync(other)), again, CancellationToken.None);
        Assert.Equal(csv, Encoding.UTF8.GetString(again.ToArray()));
    }

    [Fact]
    public async Task ExportAsync_GraphMLIsXmlWithEveryEdgeAndIsTakenInAgain()
    {
        await ImportAsync(FileOf("a.csv", Rows));
        var text = await ExportAsync(ExportFormat.GraphML);
        XNamespace space = "http://graphml.graphdrawing.org/xmlns";
        var document = XDocument.Parse(text);
        Assert.Equal((4, 3), (document.Descendants(space + "node").Count(), document.Descendants(space + "edge").Count()));
        Assert.Contains(document.Descendants(space + "data"), data => data.Value == "https://example.org/a?b=1&c=2");
        await using var other = await OpenAsync(PathOf("other"));
        Assert.Equal(3, (await ImportAsync(FileOf("b.graphml", text), into: other)).Recorded);
    }

    [Fact]
    public async Task ExportAsync_JsonLdIsJsonWithTheSourceOfEveryClaim()
    {
        await ImportAsync(FileOf("a.csv", Rows));
        using var document = JsonDocument.Parse(await ExportAsync(ExportFormat.JsonLd));
        var graph = document.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var statements = graph.Where(item => item.TryGetProperty("@type", out var types) && types.EnumerateArray().Any(type => type.GetString() == "rdf:Statement")).ToList();
        Assert.Equal(4, statements.Count);
        Assert.All(statements, statement => Assert.StartsWith("id:", statement.GetProperty("prov:hadPrimarySource").GetProperty("@id").GetString(), StringComparison.Ordinal));
        Assert.Contains(graph, item => item.TryGetProperty("ig:supplies", out var to) && to.GetProperty("@id").GetString() == "id:volta-v-ag");
    }

    [Fact]
    public async Task ExportAsync_TurtleHasPrefixesAndEscapes()
    {
        await ImportAsync(FileOf("a.csv", Rows));
        var text = await ExportAsync(ExportFormat.Turtle);
        Assert.Contains("@prefix prov: <http://www.w3.org/ns/prov#> .", text, StringComparison.Ordinal);
        Assert.Contains("id:acme-sohne ig:supplies id:volta-v-ag .", text, StringComparison.Ordinal);
        Assert.Contains("schema:name \"Volta \\\"V\\\" AG\"", text, StringComparison.Ordinal);
        Assert.Contains("prov:hadPrimarySource id:annual-report", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportAsync_CypherMergesNodesAndRelationships()
    {
        await ImportAsync(FileOf("a.csv", Rows));
        var text = await ExportAsync(ExportFormat.Cypher);
        Assert.Contains("MERGE (n:Company {id: 'acme-sohne'}) SET n += {`name`: 'Acme & Söhne'", text, StringComparison.Ordinal);
        Assert.Contains("MATCH (a:Company {id: 'volta-v-ag'}), (b:Company {id: 'nova'}) MERGE (a)-[r:OWNS]->(b) SET r += ", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.EndsWith(";", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExportAsync_FollowTheMoneyIsTakenInAgain()
    {
        await ImportAsync(FileOf("a.csv", Rows));
        var text = await ExportAsync(ExportFormat.FollowTheMoney);
        await using var other = await OpenAsync(PathOf("other"));
        var report = await ImportAsync(FileOf("b.ftm.json", text), into: other);
        Assert.Equal((3, 0), (report.Recorded, report.Rejected));
    }

    [Fact]
    public async Task ExportAsync_AFilterTakesItsRelationshipsAndTheirEnds()
    {
        await ImportAsync(FileOf("a.csv", Rows));
        var request = new ExportRequest(ExportFormat.GraphML, await NowAsync()) { Where = new RelationshipFilter { Types = [Model.RelationshipType.Owns] } };
        var text = await ExportAsync(request);
        Assert.Contains("source=\"volta-v-ag\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("acme", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportAsync_ANetworkIsWhatStandsAroundItsRoots()
    {
        await ImportAsync(FileOf("a.csv", Rows));
        var text = await ExportAsync(new ExportRequest(ExportFormat.GraphML, await NowAsync()) { Roots = ["acme-sohne"] });
        Assert.Contains("<node id=\"volta-v-ag\">", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<node id=\"nova\">", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportAsync_ARootThatIsNotThereIsAFault()
    {
        var answer = await new GraphExporter(Store, TimeProvider.System).ExportAsync(new ExportRequest(ExportFormat.Csv, await NowAsync()) { Roots = ["nobody"] }, new MemoryStream(), CancellationToken.None);
        Assert.Equal("NOT_FOUND", answer.Fault!.Code);
    }

    [Fact]
    public async Task ExportAsync_AtAPinItIsAsItWasThen()
    {
        await ImportAsync(FileOf("a.csv", "Supplier,Customer\nAcme,Volta\n"));
        var before = await NowAsync();
        await ImportAsync(FileOf("b.csv", "Supplier,Customer\nBeta,Volta\n"));
        Assert.DoesNotContain("beta", await ExportAsync(new ExportRequest(ExportFormat.Csv, before)), StringComparison.Ordinal);
    }

    private async Task<string> ExportAsync(ExportFormat format) => await ExportAsync(new ExportRequest(format, await NowAsync()));

    private async Task<string> ExportAsync(ExportRequest request)
    {
        var output = new MemoryStream();
        Assert.Null((await new GraphExporter(Store, TimeProvider.System).ExportAsync(request, output, CancellationToken.None)).Fault);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<Model.Pin> NowAsync(IGraphStore store) =>
        new(DateOnly.Parse("2026-01-01", CultureInfo.InvariantCulture), (await store.GetRevisionAsync(CancellationToken.None)).At);
}
