using System.IO.Compression;
using System.Text.Json;
using System.Xml;
using IndustryGraph.Exchange;

namespace IndustryGraph.Fuzzing.Tests;

public sealed class ImportFuzzTests(SeededStore seeded) : IClassFixture<SeededStore>, IDisposable
{
    /// <summary>All are read; a trial of recording costs a hundred times as much.</summary>
    private const int RecordedAreOneIn = 100;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("industrygraph-fuzz-");

    private static readonly string[] Words =
    [
        ";", "\n", "\"\"", "from,type,to", "\"from\":", "\"schema\":\"Ownership\"", "<node id=\"n0\">", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "]]>",
        "supplies", "joint venture", "51%", "USD 1,200.50", "31.12.2024", "45291", "客户", "\"statementType\":\"ownershipOrControlStatement\"",
    ];

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>
    /// Whatever is in a file, its rows add up: every one is taken, blank, left out or reported with its number, field and
    /// reason. Or the file as a whole is said to be none of its format.
    /// </summary>
    [Fact]
    public Task ImportAsync_SurvivesMutatedFiles()
    {
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Seeds", "Files")).Order(StringComparer.Ordinal).ToArray();
        return Fuzz.RunAsync([.. files.Select(File.ReadAllBytes)], Words, async (input, mutator) =>
        {
            var path = Path.Combine(_directory.FullName, "input" + Path.GetExtension(files[mutator.Choose(files.Length)]));
            await WriteAsync(path, input, isGzip: mutator.Choose(10) == 0);
            await TakeAsync(path, records: mutator.Choose(RecordedAreOneIn) == 0);

            // Nobody holds it open any more. It goes, for some file systems write a file to the disk that takes the place of another.
            await using var alone = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1, FileOptions.DeleteOnClose);
        });
    }

    private async Task TakeAsync(string path, bool records)
    {
        try
        {
            using var file = InputFile.Open(path);
            var format = FileImporter.FormatOf(file);
            var mapping = await MappingAsync(file, format);
            if (mapping is null)
            {
                return;
            }

            if (records)
            {
                await RecordAsync(file, format, mapping);
            }
            else if (format != FileFormat.Native)
            {
                await ReadAsync(file, format, mapping);
            }
        }
        catch (Exception refused) when (refused is JsonException or XmlException or InvalidDataException)
        {
            Assert.NotEqual("", refused.Message);
        }
    }

    private async Task RecordAsync(InputFile file, FileFormat format, FileMapping mapping)
    {
        var rejected = 0;
        var options = new ImportOptions { DryRun = true, OnBadRow = (_, problems) => Count(problems, ref rejected) };
        var report = await new FileImporter(seeded.Store, options)
            .ImportAsync(file, format, mapping, new ImportSource("fuzz"), CancellationToken.None);

        Assert.Equal(report.Rows, report.Taken + report.Rejected + report.Blank + report.LeftOut.Values.Sum());
        Assert.Equal(report.Rejected, rejected);
    }

    private static async Task ReadAsync(InputFile file, FileFormat format, FileMapping mapping)
    {
        await foreach (var reading in FileImporter.ReadAsync(file, format, mapping, new ImportSource("fuzz"), CancellationToken.None))
        {
            Assert.All(reading.Problems, problem => Assert.NotEqual("", problem.Reason));
        }
    }

    /// <summary>What the columns mean; null where that cannot be told without asking.</summary>
    private static async Task<FileMapping?> MappingAsync(InputFile file, FileFormat format)
    {
        if (FileImporter.IsSelfExplaining(format))
        {
            return new FileMapping();
        }

        var proposed = await MappingProposer.ProposeAsync(file, format, CancellationToken.None);
        return proposed.Open.Count == 0 ? proposed.Mapping : null;
    }

    private static void Count(IReadOnlyList<RowProblem> problems, ref int rejected)
    {
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.NotEqual("", problem.Reason));
        rejected++;
    }

    private static async Task WriteAsync(string path, byte[] input, bool isGzip)
    {
        await using Stream file = File.Create(path);
        await using var output = isGzip ? new GZipStream(file, CompressionLevel.Fastest) : file;
        await output.WriteAsync(input);
    }
}
