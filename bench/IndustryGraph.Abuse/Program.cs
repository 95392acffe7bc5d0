using System.Diagnostics;
using System.Globalization;
using System.Text;
using IndustryGraph.Abuse;
using IndustryGraph.Driving;

// dotnet run -c Release -- <industrygraph.dll> [url]: attacks a server of its own and writes results.md.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: IndustryGraph.Abuse <path of industrygraph.dll> [http://127.0.0.1:<port>]");
    return 2;
}

using var server = await ServerProcess.StartSeededAsync(Path.GetFullPath(args[0]), new Uri(args.Length > 1 ? args[1] : "http://127.0.0.1:5399"));
var rows = new StringBuilder();
var unexpected = 0;
// The first run of anything compiles it; what is measured is what an attacker can repeat.
foreach (var attack in Attacks.All.Where(attack => !attack.IsLong))
    await attack.RunAsync(server.Endpoint, default);
foreach (var attack in Attacks.All)
{
    server.ForgetPeak();
    var (before, watch) = (server.Resident, Stopwatch.StartNew());
    var told = await attack.RunAsync(server.Endpoint, default);
    var (time, growth) = (watch.Elapsed, Math.Max(0, server.Peak - before));
    if (told != attack.StoppedBy)
    {
        unexpected++;
        Console.Error.WriteLine($"{attack.Name}: {told} and not {attack.StoppedBy}");
    }

    rows.Append(CultureInfo.InvariantCulture, $"| {attack.Name} | {attack.What} | `{told}` | {time.TotalMilliseconds:0} | {growth:0.0} |\n");
}

var after = server.Resident;
await File.WriteAllTextAsync("results.md", $"""
    # Attacks and what stopped them

    Written by `dotnet run -c Release -- <industrygraph.dll>` in this folder: every attack of `Attacks.cs`, one after the
    other, against a server of its own with the default limits and the seed. Each ran once before it was measured. Memory is
    the peak of the server's process above what it had just before; after all of them it had {after.ToString("0", CultureInfo.InvariantCulture)} MB. The tests of the
    server run the same list and want the same answers.

    | attack | what is sent | answer | ms | peak MB |
    |---|---|---|--:|--:|
    {rows}
    """);
return unexpected == 0 ? 0 : 1;
