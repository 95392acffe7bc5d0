using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using IndustryGraph.Exchange;
using IndustryGraph.Model;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.Commands;

/// <summary>Takes files of other people into the store of this machine.</summary>
internal sealed class ImportCommand
{
    private const string Examples = """
        Take files into the graph: CSV, TSV, JSON Lines, JSON, GraphML, FollowTheMoney, BODS 0.4, and what export --format jsonl writes; gzip as well.
        Examples:
          industrygraph import --propose suppliers.csv > suppliers.yaml
          industrygraph import suppliers.csv --mapping suppliers.yaml --dry-run
          industrygraph import suppliers.csv --mapping suppliers.yaml --source "Supplier list of Acme" --review review.csv
          zcat register.jsonl.gz | industrygraph import - --complete --source "Register of owners"
        """;

    private readonly CommonOptions _common = new();
    private readonly Argument<string[]> _files = new("FILE") { Description = "The files, or - for standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _mapping = new("--mapping") { Description = "What the columns mean (YAML); without it, what is proposed is taken where nothing is open", HelpName = "FILE" };
    private readonly Option<bool> _propose = new("--propose") { Description = "Print a mapping to edit, and record nothing" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Work everything out and record nothing" };
    private readonly Option<string?> _reject = new("--reject") { Description = "Write bad rows to this file and record the others; without it a file with a bad row is not recorded", HelpName = "FILE" };
    private readonly Option<string?> _review = new("--review") { Description = "Write companies that may be the same to this file, for industrygraph review", HelpName = "FILE" };
    private readonly Option<bool> _complete = new("--complete") { Description = "The file is the whole truth of its source: retract what it does not hold any more" };
    private readonly Option<bool> _exact = new("--exact-names") { Description = "Take only the very same names for the same company, not similar ones" };
    private readonly Option<string?> _source = new("--source") { Description = "The title of the source (default: the name of the file); the same title is the same source", HelpName = "TITLE" };
    private readonly Option<string?> _url = new("--source-url") { Description = "Where the source can be read", HelpName = "URL" };
    private readonly Option<string?> _publisher = new("--source-publisher") { Description = "Who published it", HelpName = "NAME" };
    private readonly Option<string?> _published = new("--source-published") { Description = "When, as 2026-03-14", HelpName = "DAY" };
    private readonly Option<SourceTier> _tier = new("--source-tier") { Description = "How near it stands to what it says (default Aggregator)", DefaultValueFactory = _ => SourceTier.Aggregator };
    private readonly Option<bool> _json = new("--json") { Description = "Print the counts as JSON" };

    public static Command Create()
    {
        var import = new ImportCommand();
        var command = new Command("import", Examples)
        {
            import._files, import._mapping, import._propose, import._dryRun, import._reject, import._review, import._complete, import._exact, import._source,
            import._url, import._publisher, import._published, import._tier, import._json,
        };
        import._common.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(() => import.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var inputs = await InputFiles.OpenAsync(parsed.GetValue(_files)!, cancellation);
        if (parsed.GetValue(_propose))
        {
            return await ProposeAsync(inputs, cancellation);
        }

        var mapping = parsed.GetValue(_mapping) is { } path ? await ReadMappingAsync(path, cancellation) : null;
        using var rejected = new OutputFile(parsed.GetValue(_reject));
        using var review = new OutputFile(parsed.GetValue(_review));
        if (review.Writer is not null)
        {
            ReviewFile.WriteHeader(review.Writer);
        }

        var problems = new ProblemList(rejected.Writer is null ? null : new RejectFile(rejected.Writer));
        using var progress = new ProgressLine(TimeProvider.System);
        var options = new ImportOptions
        {
            DryRun = parsed.GetValue(_dryRun),
            Complete = parsed.GetValue(_complete),
            LeaveBadRowsAside = rejected.Writer is not null,
            SimilarNames = parsed.GetValue(_exact) ? null : new ImportOptions().SimilarNames,
            OnBadRow = problems.Add,
            OnUncertain = review.Writer is { } writer ? match => ReviewFile.Write(writer, match) : null,
            OnProgress = made => progress.Show(made.Recording ? "recorded" : "looked through", made.Rows, "rows", made.Bytes, made.Length),
        };
        await using var store = await StoreOpener.OpenAsync(_common.ReadSettings(parsed), TimeProvider.System, cancellation);
        var total = new ImportReport();
        foreach (var input in inputs.Files)
        {
            problems.File = inputs.Files.Count > 1 ? input.Name : null;
            review.Keep();
            var report = await ImportAsync(store, options, input, mapping, SourceOf(parsed, input), cancellation);
            if (!report.IsRecorded)
            {
                review.TakeBack();
            }

            total += report;
            progress.Begin();
        }

        progress.Clear();
        await problems.TellAsync();
        await Console.Out.WriteAsync(parsed.GetValue(_json) ? ImportSummary.Json(total) : ImportSummary.Text(total, rejected.Writer is not null));
        return total.Rejected == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private static async Task<ImportReport> ImportAsync(
        IGraphStore store, ImportOptions options, InputFile input, FileMapping? mapping, ImportSource source, CancellationToken cancellation)
    {
        var format = FileImporter.FormatOf(input);
        try
        {
            var columns = mapping ?? (FileImporter.IsSelfExplaining(format) ? new FileMapping() : await ProposedAsync(input, format, cancellation));
            return await new FileImporter(store, options).ImportAsync(input, format, columns, source, cancellation);
        }
        catch (Exception fault) when (fault is JsonException or XmlException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Usage, $"'{input.Name}' cannot be read as {format}: {fault.Message}");
        }
    }

    private static async Task<FileMapping> ProposedAsync(InputFile input, FileFormat format, CancellationToken cancellation)
    {
        var proposed = await MappingProposer.ProposeAsync(input, format, cancellation);
        return proposed.Open.Count == 0
            ? proposed.Mapping
            : throw new CommandFailure(
                ExitCode.Usage,
                [$"it cannot be told what '{input.Name}' means; nothing was recorded. Open is:", .. proposed.Open.Select(item => "  " + item), "Run it with --propose > mapping.yaml, edit that file, and give it with --mapping."]);
    }

    private static async Task<int> ProposeAsync(InputFiles inputs, CancellationToken cancellation)
    {
        var input = inputs.Files[0];
        var format = FileImporter.FormatOf(input);
        if (FileImporter.IsSelfExplaining(format))
        {
            throw new CommandFailure(ExitCode.Usage, $"'{input.Name}' is {format} and needs no mapping; import it as it is.");
        }

        var proposed = await MappingProposer.ProposeAsync(input, format, cancellation);
        await Console.Out.WriteAsync(proposed.Yaml);
        return proposed.Open.Count == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private static async Task<FileMapping> ReadMappingAsync(string path, CancellationToken cancellation)
    {
        try
        {
            var (mapping, problems) = MappingFile.Read(await File.ReadAllTextAsync(path, cancellation));
            return mapping ?? throw new CommandFailure(ExitCode.Usage, [$"the mapping {path} is not in order:", .. problems.Select(problem => "  " + problem)]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"cannot read '{path}': {failure.Message}");
        }
    }

    private ImportSource SourceOf(ParseResult parsed, InputFile input) => new(parsed.GetValue(_source) ?? input.Name)
    {
        Url = parsed.GetValue(_url),
        Publisher = parsed.GetValue(_publisher),
        PublishedOn = parsed.GetValue(_published) is not { } text ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new CommandFailure(ExitCode.Usage, $"--source-published wants a day, such as 2026-03-14; it is '{text}'."),
        Tier = parsed.GetValue(_tier),
    };
}
