using System.Diagnostics;
using System.Globalization;

namespace IndustryGraph.Http.Bench.Driving;

/// <summary>Runs wrk with 32 connections and tells what the server did meanwhile.</summary>
internal static class Wrk
{
    private const int Connections = 32;

    /// <param name="server">Who is asked.</param>
    /// <param name="question">What.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="directory">Where the requests are written down for the script.</param>
    public static async Task<Load> RunAsync(Contender server, Question question, int seconds, string directory)
    {
        var file = Path.Combine(directory, "requests.txt");
        await File.WriteAllLinesAsync(file, question.RequestsTo(server.Kind));
        var before = server.ProcessorTime;
        using var wrk = Process.Start(new ProcessStartInfo("wrk",
        [
            "-t1",
            string.Create(CultureInfo.InvariantCulture, $"-c{Connections}"),
            string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"),
            // A slow answer is an answer: it counts as what it takes.
            "--timeout", "60s",
            "-s", Path.Combine(AppContext.BaseDirectory, "wrk", "requests.lua"),
            server.Address.ToString(),
            "--", file,
        ])
        { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var told = output.Split('\n').Single(line => line.StartsWith("told ", StringComparison.Ordinal)).Split(' ');
        var (requests, microseconds, errors) = (Number(told[1]), Number(told[2]), Number(told[3]));
        return errors > 0 || requests == 0
            ? throw new InvalidOperationException($"{server.Kind} failed at '{question.Name}': {output}")
            : new Load(requests / microseconds * 1e6, (server.ProcessorTime - before) / requests * 1e6);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
