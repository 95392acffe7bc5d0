using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using IndustryGraph.Exchange;
using IndustryGraph.Server.Exporting;
using IndustryGraph.Server.Hosting;

namespace IndustryGraph.Server.Commands;

/// <summary>Writes the graph, or a part of it, to a file or standard output.</summary>
internal static class ExportCommand
{
    private const string Examples = """
        Write the graph for other programs: csv, jsonl (loses nothing), graphml (Gephi), jsonld and turtle (PROV-O), cypher (Neo4j), ftm (FollowTheMoney).
        Examples:
          industrygraph export --format jsonl --output graph.jsonl.gz
          industrygraph export --format graphml --root toyota --hops 2 > toyota.graphml
          industrygraph export --format csv --type SUPPLIES --min-stage SIGNED --valid-at 2025-01-01 > supplies.csv
        """;

    public static Command Create()
    {
        var common = new CommonOptions();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write (default standard output); one that ends in .gz is compressed", HelpName = "FILE" };
        var options = ExportParameters.All.ToDictionary(parameter => parameter.Name, parameter => new Option<string[]>("--" + parameter.OptionName)
        {
            Description = parameter.Description,
            HelpName = parameter.HelpName,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = parameter.IsMany,
        });
        var command = new Command("export", Examples) { output };
        foreach (var option in options.Values)
        {
            command.Options.Add(option);
        }

        options["format"].CompletionSources.Add(_ => ExportFormats.Names.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            await using var store = await StoreOpener.OpenAsync(common.ReadSettings(parsed), TimeProvider.System, cancellation);
            var revision = await store.GetRevisionAsync(cancellation);
            var (request, problem) = ExportParameters.Read(name => parsed.GetValue(options[name]) ?? [], revision, TimeProvider.System);
            if (request is null)
            {
                throw new CommandFailure(ExitCode.Usage, problem!);
            }

            var path = parsed.GetValue(output);
            await using var stream = Open(path);
            using var progress = new ProgressLine(TimeProvider.System);
            var exporter = new GraphExporter(store, TimeProvider.System)
            {
                // Not into the midst of what a person reads.
                OnProgress = path is null && !Console.IsOutputRedirected ? null : made => progress.Show("written", made.Records, "records", made.Bytes, length: 0),
            };
            if (!(await exporter.ExportAsync(request, stream, cancellation)).TryGet(out var report, out var fault))
            {
                throw new CommandFailure(ExitCode.Usage, fault.Message);
            }

            progress.Clear();

            var relationships = request.History ? "" : string.Create(CultureInfo.InvariantCulture, $"{report.Relationships:N0} relationships, ");
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report.Nodes:N0} nodes, {relationships}{report.Claims:N0} claims"));
            foreach (var (what, count) in report.LeftOut)
            {
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"left out: {count:N0} × {what}"));
            }

            if (report.Truncated)
            {
                await Console.Error.WriteLineAsync("The network was cut short: it has more nodes than --max-nodes.");
            }

            return ExitCode.Success;
        }));
        return command;
    }

    private static Stream Open(string? path)
    {
        try
        {
            return path is null ? Console.OpenStandardOutput()
                : path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(File.Create(path), CompressionLevel.Optimal)
                : File.Create(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"cannot write '{path}': {failure.Message}");
        }
    }
}
