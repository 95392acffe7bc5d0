using IndustryGraph.Exchange;
using IndustryGraph.Server.Seeding;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Server.Tests.Exchange;

/// <summary>A server without a seed, whose store took in what was written out of one with the seed.</summary>
public sealed class ReimportedServer : SeededServer
{
    internal override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Seed:Enabled"] = "false" };

    protected override async Task PrepareAsync(string directory, TimeProvider time)
    {
        var graph = Path.Combine(directory, "graph.jsonl");
        await using (var seeded = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = Path.Combine(directory, "seeded"), TimeProvider = time }, CancellationToken.None))
        await using (var output = File.Create(graph))
        {
            var outcome = await Seeder.SeedAsync(seeded, SeedReader.Read(Seeder.DefaultDirectory).Files!, CancellationToken.None);
            Assert.Empty(outcome.Problems);
            var revision = await seeded.GetRevisionAsync(CancellationToken.None);
            var request = new ExportRequest(ExportFormat.JsonLines, new Model.Pin(DateOnly.MaxValue, revision.At)) { History = true };
            Assert.Null((await new GraphExporter(seeded, time).ExportAsync(request, output, CancellationToken.None)).Fault);
        }

        await using var empty = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = directory, TimeProvider = time }, CancellationToken.None);
        using var file = InputFile.Open(graph);
        var report = await new FileImporter(empty, new ImportOptions())
            .ImportAsync(file, FileImporter.FormatOf(file), new FileMapping(), new ImportSource("graph"), CancellationToken.None);
        Assert.Equal((0, true), (report.Rejected, report.IsRecorded));
    }
}

/// <summary>Every document has the same answer from a store that took in what was written out.</summary>
public sealed class ReimportedDocumentTests(ReimportedServer server) : DocumentSuite(server), IClassFixture<ReimportedServer>;
