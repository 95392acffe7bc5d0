using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>
/// The process that the crash test kills: it writes one change set after another into the store of a directory and
/// prints the number of each when it was acknowledged.
/// </summary>
public static class Appender
{
    public static async Task<int> Main(string[] arguments)
    {
        await using var store = await EmbeddedStore.OpenAsync(
            new EmbeddedStoreOptions { DataDirectory = arguments[0] }, CancellationToken.None);
        for (var number = int.Parse(arguments[1], CultureInfo.InvariantCulture); ; number++)
        {
            await store.AppendAsync(ChangesOf(number), CancellationToken.None);
            await Console.Out.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
            await Console.Out.FlushAsync();
        }
    }

    /// <summary>The nth change set: a company, some claims about it, and the retraction of a claim of the one before.</summary>
    public static ChangeSet ChangesOf(int number) => new()
    {
        Nodes = [Sample.Company("hub"), Sample.Source("s"), Sample.Company($"c{number}")],
        Claims = [.. Enumerable.Range(0, ClaimsOf(number)).Select(i =>
            Sample.Claim(Sample.Supplies($"c{number}", "hub"), $"{number}-{i}") with { Statement = new string('x', number * 37 % 3000) + "." })],
        Closures = number == 0 ? [] : [new ClaimClosure(new ClaimId($"s--{number - 1}-0"), null, "Replaced.")],
        IdempotencyKey = $"set-{number}",
        Receipt = $"{number}",
    };

    /// <summary>How many claims the nth change set has.</summary>
    public static int ClaimsOf(int number) => 1 + (number % 7);
}
