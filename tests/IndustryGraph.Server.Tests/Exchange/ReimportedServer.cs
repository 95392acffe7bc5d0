using IndustryGraph.Exchange;
using IndustryGraph.Server.Configuration;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Seeding;
using IndustryGraph.Server.Tests.EndToEnd;
using IndustryGraph.Storage.Embedded;
using Microsoft.Extensions.Configuration;

namespace IndustryGraph.Server.Tests.Exchange;

/// <summary>A server without a seed, whose store took in what was written out of one with the seed.</summary>
public abstract class ReimportedServer : SeededServer
{
    protected static IReadOnlyDictionary<string, string?> WithoutSeed { get; } = new Dictionary<string, string?> { ["Seed:Enabled"] = "false" };

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

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(Settings) { ["Storage:Directory"] = directory }).Build();
        Assert.Empty(ServerSettings.Read(configuration, out var settings));
        await using var empty = await StoreOpener.OpenAsync(settings, time, CancellationToken.None);
        using var file = InputFile.Open(graph);
        var report = await new FileImporter(empty, new ImportOptions())
            .ImportAsync(file, FileImporter.FormatOf(file), new FileMapping(), new ImportSource("graph"), CancellationToken.None);
        Assert.Equal((0, true), (report.Rejected, report.IsRecorded));
    }
}

/// <summary>Taken in by the embedded store.</summary>
public sealed class ReimportedOverEmbedded : ReimportedServer
{
    internal override IReadOnlyDictionary<string, string?> Settings => WithoutSeed;
}

/// <summary>Taken in by Neo4j.</summary>
public sealed class ReimportedOverNeo4j : ReimportedServer
{
    internal override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>([.. WithoutSeed, .. Parts.Neo4j]);

    internal override string? Missing => Parts.WithoutNeo4j;
}

/// <summary>Every document has the same answer from a store that took in what was written out.</summary>
public sealed class ReimportedOverEmbeddedDocumentTests(ReimportedOverEmbedded server) : DocumentSuite(server), IClassFixture<ReimportedOverEmbedded>;

[Collection(OverNeo4j.Name)]
public sealed class ReimportedOverNeo4jDocumentTests(ReimportedOverNeo4j server) : DocumentSuite(server), IClassFixture<ReimportedOverNeo4j>;
