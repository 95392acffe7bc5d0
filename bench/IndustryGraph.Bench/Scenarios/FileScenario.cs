using System.Diagnostics;
using System.Globalization;
using IndustryGraph.Bench.Bare;
using IndustryGraph.Bench.Generator;
using IndustryGraph.Exchange;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Bench.Scenarios;

/// <summary>
/// A table of suppliers taken into an empty store, names resolved and all; beside it the same rows read by splitting their
/// lines and inserted into bare SQLite in one transaction. By processor time.
/// </summary>
internal static class FileScenario
{
    private const string Mapping = """
        columns:
          from: Supplier
          to: Customer
          type: {value: SUPPLIES}
          announcedOn: Announced
        """;

    public static async IAsyncEnumerable<Measurement> RunAsync(Settings settings)
    {
        var place = Path.Combine(settings.Directory, "files");
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        Directory.CreateDirectory(place);
        var table = Path.Combine(place, "suppliers.csv");
        await WriteAsync(settings.Relationships, table);
        var before = Taken();
        var report = await ImportAsync(table, Path.Combine(place, "store"));
        var ours = Taken() - before;
        var peak = Peak();
        before = Taken();
        Insert(table, Path.Combine(place, "bare.db"));
        var bare = Taken() - before;
        Directory.Delete(place, recursive: true);
        if (report.Taken != settings.Relationships)
        {
            throw new InvalidOperationException("Not every row was taken.");
        }

        yield return new Measurement("import of a table", "rows/s", report.Rows / ours.TotalSeconds, settings.Relationships / bare.TotalSeconds, ">= 0.01");
        yield return new Measurement("peak memory of the import", "MB", peak, null, string.Create(CultureInfo.InvariantCulture, $"<= {200 + (settings.Relationships / 2000)}"));
    }

    private static async Task<ImportReport> ImportAsync(string table, string directory)
    {
        await using var store = await Stores.OpenAsync(directory);
        using var file = InputFile.Open(table);
        var mapping = MappingFile.Read(Mapping).Mapping!;
        return await new FileImporter(store, new ImportOptions()).ImportAsync(file, FileFormat.Csv, mapping, new ImportSource("Suppliers"), default);
    }

    private static async Task WriteAsync(int rows, string table)
    {
        var graph = new SupplyGraph(rows);
        await using var writer = new StreamWriter(table);
        await writer.WriteLineAsync("Supplier,Customer,Announced");
        foreach (var deal in graph.Deals())
        {
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{CompanyNames.NameOf(deal.From)},{CompanyNames.NameOf(deal.To)},{deal.Announced:yyyy-MM-dd}"));
        }
    }

    private static void Insert(string table, string file)
    {
        using var database = new BareDatabase(file);
        database.Run("BEGIN");
        foreach (var line in File.ReadLines(table).Skip(1))
        {
            var cells = line.Split(',');
            database.Insert(new ChangeSet { Claims = [ClaimOf(cells[0], cells[1], cells[2])] });
        }

        database.Run("COMMIT");
    }

    private static Claim ClaimOf(string supplier, string customer, string announced) => new()
    {
        Id = default,
        Key = "",
        Source = default,
        Subject = new RelationshipKey(RelationshipType.Supplies, new NodeId(supplier), new NodeId(customer)),
        Stage = Stage.Operational,
        Statement = "",
        AnnouncedOn = PartialDate.Parse(announced),
    };

    private static TimeSpan Taken()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
