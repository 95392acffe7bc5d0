using System.Diagnostics;
using System.Text.Json;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>graphql-js, one process for all cases of a test.</summary>
internal static class ReferenceImplementation
{
    public const string Version16 = "graphql";
    public const string Version17 = "graphql-17";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Differential");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static async Task<IReadOnlyList<DifferentialAnswer>> AnswerAsync(
        IReadOnlyDictionary<string, string> schemas, IEnumerable<DifferentialCase> cases, string version = Version16)
    {
        await Installed.Value;
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, cases.Select(c => JsonSerializer.Serialize(c)).Prepend(JsonSerializer.Serialize(schemas)));
            var output = await RunAsync("node", "reference.mjs", file, version);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<DifferentialAnswer>(l)!)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Installs the packages where the lock file is not the one they were installed by.</summary>
    private static async Task InstallAsync()
    {
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
            return;
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        await RunAsync(npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}: {await errors}");
    }
}
