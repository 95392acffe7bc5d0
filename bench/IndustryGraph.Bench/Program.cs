using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IndustryGraph.Bench.Scenarios;

namespace IndustryGraph.Bench;

/// <summary>
/// <c>dotnet run -c Release --project bench/IndustryGraph.Bench -- RELATIONSHIPS [RESULT.md] [DIRECTORY]</c>: measures a
/// store of so many relationships. Each scenario runs in a process of its own, so that none pays for the memory of another.
/// </summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<Settings, IAsyncEnumerable<Measurement>>> Scenarios = new()
    {
        ["import"] = ImportScenario.RunAsync,
        ["opening"] = OpeningScenario.RunAsync,
        ["questions"] = QuestionScenario.RunAsync,
        ["writing"] = WritingScenario.RunAsync,
        ["names"] = NameScenario.RunAsync,
        ["files"] = FileScenario.RunAsync,
        ["growth"] = GrowthScenario.RunAsync,
    };

    public static async Task<int> Main(string[] args)
    {
        if (args is ["--scenario", var name, var size, var place])
        {
            await foreach (var item in Scenarios[name](new Settings(Number(size), place)))
            {
                Console.WriteLine(JsonSerializer.Serialize(item));
            }

            return 0;
        }

        if (args.Length is < 1 or > 3)
        {
            await Console.Error.WriteLineAsync("usage: RELATIONSHIPS [RESULT.md] [DIRECTORY]");
            return 2;
        }

        var directory = args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "industrygraph-bench-" + args[0]);
        var report = new Report(Number(args[0]));
        foreach (var scenario in Scenarios.Keys)
        {
            foreach (var item in await RunAsync(scenario, args[0], directory))
            {
                report.Add(item);
                Console.WriteLine(item.ToRow());
            }
        }

        if (args.Length > 1)
        {
            await File.WriteAllTextAsync(args[1], report.ToString());
        }

        if (args.Length < 3)
        {
            Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static async Task<List<Measurement>> RunAsync(string scenario, string size, string directory)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--scenario", scenario, size, directory]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var found = new List<Measurement>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            found.Add(JsonSerializer.Deserialize<Measurement>(line)!);
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? found : throw new InvalidOperationException($"The scenario {scenario} failed.");
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
