using System.Globalization;
using System.Text;
using IndustryGraph.Driving;
using IndustryGraph.Load;

// dotnet run -c Release -- <industrygraph.dll> <network.csv> [seconds of each phase] [results.md]
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: IndustryGraph.Load <path of industrygraph.dll> <network.csv> [seconds, default 200] [results.md]");
    return 2;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var seconds = TimeSpan.FromSeconds(args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200);
using var server = await ServerProcess.StartSeededAsync(
    Path.GetFullPath(args[0]),
    new Uri("http://127.0.0.1:5398"),
    Path.GetFullPath(args[1]),
    ("Writing__Key", Subscribers.Key),
    // Two more than usual: the one that does not read, twice.
    ("Limits__Subscriptions", "1002"),
    ("Logging__LogLevel__IndustryGraph.Operation", "Warning"));
await new Phase(server, "warming up", 8, TimeSpan.FromSeconds(5)).RunAsync();
Phase[] phases = [new(server, "light", 4, seconds), new(server, "full", 32, seconds), new(server, "beyond the limits", 600, seconds)];
var rows = new StringBuilder();
foreach (var phase in phases)
{
    await phase.RunAsync();
    var (early, late, most) = phase.Memory;
    rows.Append(CultureInfo.InvariantCulture, $"| {phase.Name} | {phase.Clients} | {phase.PerSecond:N0} | {phase.Answered(0.5):N1} | {phase.Answered(0.99):N1} | {phase.Answered(0.999):N1} | {phase.Refused(0.99):N1} | {early:N0} | {late:N0} | {most:N0} | {phase.Outcomes} |\n");
    Console.WriteLine(rows.ToString().Split('\n')[^2]);
}

var subscribers = new Subscribers(server, 1000, 100, TimeSpan.FromSeconds(Math.Min(60, seconds.TotalSeconds)));
await subscribers.RunAsync();
var (light, full, beyond) = (phases[0], phases[1], phases[2]);
var text = $"""
    # Load

    Written by `bench/IndustryGraph.Load`: clients with one question after the other, mixed as `Questions.cs` has it, against a
    server with the default limits over the embedded store, {seconds.TotalSeconds:N0} seconds for each number of clients. Clients and server share
    {Environment.ProcessorCount} processors. Times are milliseconds as a client sees them.

    | load | clients | answers a second | median | p99 | p99.9 | p99 of refusals | MB early | MB late | MB at most | outcomes |
    |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
    {rows}
    Beyond the limits {beyond.PerSecond / full.PerSecond:N2} times as many answers are given a second as at full load; those that are given take
    {beyond.Answered(0.99) / full.Answered(0.99):N1} times as long at p99 (against light load {beyond.Answered(0.99) / light.Answered(0.99):N1} times).

    # Subscribers

    {subscribers.Complete:N0} of 1,000 subscribers were told of each of {subscribers.Written:N0} changes, written at {subscribers.Written / Math.Min(60, seconds.TotalSeconds):N0} a second (100 were wanted); the last was told
    {subscribers.Lag:N0} ms after the last write was acknowledged. Each of them took {subscribers.Cost:N1} µs of the server's processor time, the writes included. One more that did not read {(subscribers.Slow.WasCutOff ? "was cut off" : "was not cut off")}; it had
    {subscribers.Slow.Before:N0} changes, and got the other {subscribers.Slow.After:N0} when it resumed after the last of them.

    """.Replace("\n    ", "\n", StringComparison.Ordinal);
await File.WriteAllTextAsync(args.Length > 3 ? args[3] : "results.md", text.TrimStart());
Console.WriteLine(text);
return light.Count("answered") > 0 && subscribers.Complete == 1000 ? 0 : 1;
