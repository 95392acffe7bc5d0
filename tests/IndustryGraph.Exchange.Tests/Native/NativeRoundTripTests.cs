using System.Text;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange.Tests;

public sealed class NativeRoundTripTests : TestGraph
{
    [Fact]
    public async Task RoundTrip_CorrectionsRetractionsAndMergesComeAlong()
    {
        await ImportAsync(FileOf("a.csv", "Supplier,Customer,Since,Product\nAcme,Volta,2020,Cells\nAcme Inc,Nova,2021,\nBeta,Nova,2021,\nSupra,Nova,2021,\n"), source: "List");
        Options = new ImportOptions { Complete = true };
        await ImportAsync(FileOf("b.csv", "Supplier,Customer,Since,Product\nAcme,Volta,2020,Packs\nAcme Inc,Nova,2021,\nSupra,Nova,2021,\n"), source: "List");
        Options = new ImportOptions();
        var merger = new CompanyMerger(Store);
        Assert.Null((await merger.MergeAsync(new NodeId("supra"), new NodeId("acme"), "one firm", "me", CancellationToken.None)).Problem);
        Assert.Null((await merger.UnmergeAsync(new NodeId("supra"), "two after all", "me", CancellationToken.None)).Problem);
        Assert.Null((await merger.MergeAsync(new NodeId("beta"), new NodeId("acme"), "bought", "me", CancellationToken.None)).Problem);
        var text = await HistoryAsync(Store);

        await using var other = await OpenAsync(PathOf("other"));
        var report = await ImportAsync(FileOf("graph.jsonl", text), into: other);
        Assert.Empty(Bad);
        Assert.True(report.IsRecorded);
        Assert.Equal(await LogAsync(Store), await LogAsync(other));
        Assert.Equal(Timeless(text), Timeless(await HistoryAsync(other)));
        Assert.Empty(await ((Storage.Embedded.EmbeddedStore)other).CheckAsync(CancellationToken.None));
    }

    [Fact]
    public async Task RoundTrip_AnotherStoreTakesInTheLastWordAndOnlyOnce()
    {
        await ImportAsync(FileOf("a.csv", "Supplier,Customer,Since,Product\nAcme,Volta,2020,Cells\n"), source: "List");
        await ImportAsync(FileOf("b.csv", "Supplier,Customer,Since,Product\nAcme,Volta,2020,Packs\n"), source: "List");
        var text = await HistoryAsync(Store);
        await using var other = await OpenAsync(PathOf("other"));
        await ImportAsync(FileOf("c.csv", "Supplier,Customer\nGamma,Delta\n"), source: "Elsewhere", into: other);
        var first = await ImportAsync(FileOf("graph.jsonl", text), into: other);
        var second = await ImportAsync(FileOf("graph.jsonl", text), into: other);
        Assert.Equal((1, 0), (first.Recorded, first.Corrected));
        Assert.Equal((0, 0, 1), (second.Recorded, second.Corrected, second.AlreadyKnown));
    }

    [Fact]
    public async Task Import_OfALineThatIsNoneRecordsNothing()
    {
        await ImportAsync(FileOf("a.csv", "Supplier,Customer\nAcme,Volta\n"));
        var text = await HistoryAsync(Store);
        await using var other = await OpenAsync(PathOf("other"));
        await ImportAsync(FileOf("graph.jsonl", text + "{\"claim\":{\"source\":\"s\",\"key\":\"k\",\"statement\":\"x\",\"stage\":\"MAYBE\"}}\n{\"surprise\":1}\n"), into: other);
        Assert.Equal(2, Bad.Select(bad => bad.Row).Distinct().Count());
        Assert.Equal(0, (await other.GetRevisionAsync(CancellationToken.None)).Sequence);
    }

    private async Task<string> HistoryAsync(IGraphStore store)
    {
        var output = new MemoryStream();
        var answer = await new GraphExporter(store, TimeProvider.System)
            .ExportAsync(new ExportRequest(ExportFormat.JsonLines, await NowAsync()) { History = true }, output, CancellationToken.None);
        Assert.Null(answer.Fault);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static async Task<List<(ChangeKind, string, string?, string?)>> LogAsync(IGraphStore store) =>
        [.. (await store.ReadLogAsync(0, int.MaxValue, CancellationToken.None)).Select(entry => (entry.Kind, entry.Slug, entry.Actor, entry.Reason))];

    // The moments of recording are those of the store that took it in.
    private static IEnumerable<string> Timeless(string text) => text.Split('\n').Where(line => !line.StartsWith("{\"industrygraph", StringComparison.Ordinal))
        .Select(line => line.StartsWith("{\"commit\"", StringComparison.Ordinal) ? "{\"commit\"" + line[line.IndexOf(",\"actor", StringComparison.Ordinal)..] : line);
}
