using System.Diagnostics;
using System.Text.Json;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>Times of graphql-js on the same documents, on this machine.</summary>
internal static class GraphQLJs
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "graphql-js");

    /// <returns>Nanoseconds by step and document, such as "Parse small".</returns>
    public static async Task<IReadOnlyDictionary<string, double>> RunAsync()
    {
        var documents = Path.Combine(AppContext.BaseDirectory, "Documents");
        await File.WriteAllBytesAsync(Path.Combine(documents, $"{Texts.Large}.graphql"), Texts.Of(Texts.Large));
        await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund");
        return JsonSerializer.Deserialize<Dictionary<string, double>>(await RunAsync("node", "bench.mjs", documents))!;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
