using System.CommandLine;
using IndustryGraph.Exchange;
using IndustryGraph.Server.Hosting;

namespace IndustryGraph.Server.Commands;

/// <summary>Carries out what a person decided about companies that may be one.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var file = new Argument<string>("FILE") { Description = "A file that import --review wrote, with 'same' in its first column where two are one" };
        var undo = new Option<bool>("--undo") { Description = "Part what the file merged" };
        var command = new Command("review", """
            Merge companies as a review file says.
            Examples:
              industrygraph review review.csv
              industrygraph review review.csv --undo
            """)
        {
            file, undo,
        };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandLine.GuardAsync(async () =>
        {
            using var inputs = await InputFiles.OpenAsync([parsed.GetValue(file)!], cancellation);
            await using var store = await StoreOpener.OpenAsync(common.ReadSettings(parsed), TimeProvider.System, cancellation);
            var report = await ReviewFile.ApplyAsync(inputs.Files[0], store, parsed.GetValue(undo), "review", cancellation);
            foreach (var problem in report.Problems)
            {
                await Console.Error.WriteLineAsync(problem);
            }

            Console.WriteLine($"{report.Done} {(parsed.GetValue(undo) ? "parted" : "merged")}, {report.Left} left as they are, {report.Problems.Count} not carried out");
            return report.Problems.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        }));
        return command;
    }
}
