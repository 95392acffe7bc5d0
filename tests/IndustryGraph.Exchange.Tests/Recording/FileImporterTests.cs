using System.Globalization;
using System.IO.Compression;
using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange.Tests;

public sealed class FileImporterTests : TestGraph
{
    private const string Supplies = """
        columns:
          from: Supplier
          to: Customer
          type: {value: SUPPLIES}
          validFrom: Since
          products: Product
        """;

    [Fact]
    public async Task ImportAsync_RecordsWhatRowsSay()
    {
        var file = FileOf("a.csv", "Supplier;Relation;Customer;Product;Announced;Value;Stage;Confidence;Source;Url\nAcme GmbH;Lieferant von;Volta AG;Cells;14.03.2024;€1,5 Mio;signed;0.8;Annual report;https://example.org/r\n");
        var report = await ImportAsync(file, """
            dates: day-first
            numbers: comma
            columns:
              from: Supplier
              to: Customer
              type: {column: Relation, words: {"Lieferant von": SUPPLIES}}
              products: Product
              announcedOn: Announced
              amount: Value
              stage: Stage
              confidence: Confidence
              source: Source
              source.url: Url
              source.tier: {value: FILING}
            """);
        Assert.Equal((1, 1), (report.Taken, report.Recorded));
        var relationship = await OnlyAsync();
        var claim = await ClaimAsync(relationship);
        Assert.Equal("acme-gmbh--supplies--volta-ag", relationship.Slug);
        Assert.Equal((Stage.Signed, 0.8, "annual-report"), (claim.Stage, claim.Confidence, claim.Source.Value));
        Assert.Equal(new Money(1500000, null, Qualifier.Exact, "EUR"), claim.Value);
        Assert.Equal(PartialDate.Parse("2024-03-14"), claim.AnnouncedOn);
        Assert.Equal("Cells", (await GetAsync<Product>("cells")).Name);
        Assert.Equal((SourceTier.Filing, "https://example.org/r"), ((await GetAsync<Source>("annual-report")).Tier, (await GetAsync<Source>("annual-report")).Url));
    }

    [Fact]
    public async Task ImportAsync_TheSameFileAgainRecordsNothing()
    {
        const string text = "Supplier,Customer,Since,Product\nAcme,Volta,2020,Cells\nBeta,Volta,2021,\nAcme,Volta,2020,Cells\n";
        var first = await ImportAsync(FileOf("a.csv", text), Supplies);
        var revision = await Store.GetRevisionAsync(CancellationToken.None);
        var second = await ImportAsync(FileOf("a.csv", text), Supplies);
        Assert.Equal((2, 1), (first.Recorded, first.Repeated));
        Assert.Equal((0, 0, 2, 1, 0), (second.Recorded, second.Corrected, second.AlreadyKnown, second.Repeated, second.Made));
        Assert.Equal(revision, await Store.GetRevisionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ImportAsync_TheNextEditionRecordsTheDifference()
    {
        await ImportAsync(FileOf("a.csv", "Supplier,Customer,Since,Product\nAcme,Volta,2020,Cells\nBeta,Volta,2021,\nGamma,Volta,2021,\n"), Supplies);
        Options = new ImportOptions { Complete = true };
        var report = await ImportAsync(FileOf("b.csv", "Supplier,Customer,Since,Product\nAcme,Volta,2020,Packs\nBeta,Volta,2021,\nDelta,Volta,2022,\n"), Supplies);
        Assert.Equal((1, 1, 1, 1), (report.Recorded, report.Corrected, report.AlreadyKnown, report.Retracted));
        Assert.Equal(["acme Supplies volta", "beta Supplies volta", "delta Supplies volta"], await RelationshipsAsync());
    }

    [Fact]
    public async Task ImportAsync_ABadRowKeepsTheFileOut()
    {
        var report = await ImportAsync(FileOf("a.csv", "Supplier,Customer,Since,Product\nAcme,Volta,3201,\n,Volta,2021,\n\"open,Volta,1,\n,,,\nBeta,Beta,2020,\nBeta,Volta,2020,\n"), Supplies);
        Assert.Equal((6, 1, 4, 1), (report.Rows, report.Taken, report.Rejected, report.Blank));
        Assert.False(report.IsRecorded);
        Assert.Equal(0, (await Store.GetRevisionAsync(CancellationToken.None)).Sequence);
        Assert.Equal([(1, "Since"), (2, "Supplier"), (3, null), (5, "Customer")], Bad.Select(bad => ((int)bad.Row, bad.Field)));
        Assert.Contains("3201", Bad[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_ABadRowFarBehindKeepsAllOfTheFileOut()
    {
        Options = new ImportOptions { BatchSize = 2 };
        const string text = "Supplier,Customer,Since,Product\nAcme,Volta,2020,\nBeta,Volta,2020,\nGamma,Volta,2020,\nDelta,Volta,3201,\nEta,Volta,2021,\n";
        var report = await ImportAsync(FileOf("a.csv", text), Supplies);
        Assert.Equal((5, 1, false), (report.Rows, report.Rejected, report.IsRecorded));
        Assert.Equal(0, (await Store.GetRevisionAsync(CancellationToken.None)).Sequence);
        Assert.Equal(5, (await ImportAsync(FileOf("b.csv", text.Replace("3201", "2021", StringComparison.Ordinal)), Supplies)).Recorded);
    }

    [Fact]
    public async Task ImportAsync_AnImportThatIsStoppedLeavesNothing()
    {
        using var stop = new CancellationTokenSource();
        var options = new ImportOptions { BatchSize = 2, OnProgress = made => (made.Rows < 4 ? (Action)(() => { }) : stop.Cancel)() };
        using var file = FileOf("a.csv", "Supplier,Customer,Since,Product\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"Acme {i},Volta,2020,\n")));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new FileImporter(Store, options).ImportAsync(file, FileFormat.Csv, MappingOf(Supplies), new ImportSource("List"), stop.Token));
        Assert.Equal(0, (await Store.GetRevisionAsync(CancellationToken.None)).Sequence);
        Assert.Equal(20, (await ImportAsync(FileOf("a.csv", File.ReadAllText(PathOf("a.csv"))), Supplies)).Recorded);
    }

    [Fact]
    public async Task ImportAsync_ADryRunOfManyBatchesCountsAsARealOne()
    {
        var text = "Supplier,Customer,Since,Product\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"Supplier {i % 10},Customer {i},2020,\n"));
        Options = new ImportOptions { BatchSize = 7, DryRun = true };
        var dry = await ImportAsync(FileOf("a.csv", text), Supplies);
        Options = Options with { DryRun = false };
        var real = await ImportAsync(FileOf("a.csv", text), Supplies);
        Assert.Equal((60, 50), (dry.Made, dry.Recorded));
        Assert.Equal((real.Made, real.ByName, real.Recorded), (dry.Made, dry.ByName, dry.Recorded));
    }

    [Fact]
    public async Task ImportAsync_AStoreWithoutStagesKeepsABadFileOutToo()
    {
        Options = new ImportOptions { BatchSize = 2 };
        var plain = new Storage.Tests.WatchedStore(Store);
        const string text = "Supplier,Customer,Since,Product\nAcme,Volta,2020,\nBeta,Volta,2020,\nDelta,Volta,3201,\n";
        Assert.False((await ImportAsync(FileOf("a.csv", text), Supplies, into: plain)).IsRecorded);
        Assert.Equal(0, (await Store.GetRevisionAsync(CancellationToken.None)).Sequence);
        Assert.Equal(3, (await ImportAsync(FileOf("b.csv", text.Replace("3201", "2021", StringComparison.Ordinal)), Supplies, into: plain)).Recorded);
    }

    [Fact]
    public async Task ImportAsync_LeavesBadRowsAsideWhereThatIsAsked()
    {
        Options = new ImportOptions { LeaveBadRowsAside = true };
        var report = await ImportAsync(FileOf("a.csv", "Supplier,Customer,Since,Product\nAcme,Volta,3201,\nBeta,Volta,2020,\n"), Supplies);
        Assert.Equal((1, 1), (report.Taken, report.Rejected));
        Assert.Equal(["beta Supplies volta"], await RelationshipsAsync());
    }

    [Fact]
    public async Task ImportAsync_ADryRunCountsAndWritesNothing()
    {
        Options = new ImportOptions { DryRun = true };
        var report = await ImportAsync(FileOf("a.csv", "Supplier,Customer,Since,Product\nAcme,Volta,2020,\n"), Supplies);
        Assert.Equal((1, 2), (report.Recorded, report.Made));
        Assert.Equal(0, (await Store.GetRevisionAsync(CancellationToken.None)).Sequence);
    }

    [Fact]
    public async Task ImportAsync_ManyBatchesAreAsOne()
    {
        Options = new ImportOptions { BatchSize = 7 };
        var text = new StringBuilder("Supplier,Customer,Since,Product\n");
        for (var i = 0; i < 50; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Supplier {i % 10},Customer {i},2020,\n");
        }

        var report = await ImportAsync(FileOf("a.csv", text.ToString()), Supplies);
        Assert.Equal((50, 60), (report.Recorded, report.Made));
        Assert.Equal(50, (await ImportAsync(FileOf("a.csv", text.ToString()), Supplies)).AlreadyKnown);
    }

    [Fact]
    public async Task ImportAsync_ACellOfOwnersBecomesAClaimEach()
    {
        await ImportAsync(FileOf("a.csv", "Company,Shareholders\nPrimearth,\"Toyota (80.5%); Panasonic 19.5%\"\n"));
        Assert.Equal(["panasonic Owns primearth", "toyota Owns primearth"], await RelationshipsAsync());
        Assert.Equal([0.195m, 0.805m], (await AllAsync()).Select(item => item.State.Share!.Value).Order());
    }

    [Fact]
    public async Task ImportAsync_AVentureInANameGetsItsOwners()
    {
        await ImportAsync(FileOf("a.csv", "Supplier,Customer\nPrimearth (JV of Toyota and Panasonic),Lexus\n"));
        Assert.Equal(["panasonic Owns primearth", "primearth Supplies lexus", "toyota Owns primearth"], await RelationshipsAsync());
        Assert.Equal(CompanyKind.JointVenture, (await GetAsync<Company>("primearth")).CompanyKind);
    }

    [Fact]
    public async Task ImportAsync_LeavesOutAndCountsWhatTheMappingIgnores()
    {
        var report = await ImportAsync(FileOf("a.csv", "A,Rel,B\nAcme,friend,Volta\nAcme,supply,Volta\n"), "columns: {from: A, to: B, type: {column: Rel, words: {friend: ignore}}}");
        Assert.Equal(1, Assert.Single(report.LeftOut).Value);
        Assert.Equal(1, report.Recorded);
    }

    [Fact]
    public async Task ImportAsync_ReadsCompressedJsonLinesAndJson()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("{\"supplier\":{\"name\":\"Acme\",\"country\":\"DE\"},\"customer\":\"Volta\"}\n{\"supplier\":\n"u8);
        }

        Options = new ImportOptions { LeaveBadRowsAside = true };
        const string mapping = "columns: {from: supplier.name, from.country: supplier.country, to: customer, type: {value: SUPPLIES}}";
        var report = await ImportAsync(FileOf("a.jsonl.gz", packed.ToArray()), mapping);
        Assert.Equal((1, 1), (report.Taken, report.Rejected));
        Assert.Equal(2, Bad[0].Row);
        Assert.Equal("DE", (await GetAsync<Company>("acme")).Country);
        Assert.Equal(1, (await ImportAsync(FileOf("a.json", "{\"data\": [{\"supplier\":{\"name\":\"Acme\"},\"customer\":\"Nova\"}]}"), mapping)).Recorded);
        Assert.Equal(1, (await ImportAsync(FileOf("b.json", "[\n{\"supplier\":{\"name\":\"Acme\"},\"customer\":\"Sola\"}\n]"), mapping)).Recorded);
    }

    [Fact]
    public async Task ImportAsync_ReadsGraphML()
    {
        var report = await ImportAsync(FileOf("a.graphml", """
            <?xml version="1.0"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="edge" attr.name="relationship" attr.type="string"/>
              <graph edgedefault="directed">
                <node id="1"><data key="d0">Acme</data></node><node id="2"><data key="d0">Volta</data></node>
                <edge source="1" target="2"><data key="d1">supplies</data></edge>
                <edge source="1" target="9"><data key="d1">supplies</data></edge>
              </graph>
            </graphml>
            """));
        Assert.Equal((2, 1), (report.Rows, report.Rejected));
        Assert.Contains("'9'", Bad[0].Reason, StringComparison.Ordinal);
    }
}
