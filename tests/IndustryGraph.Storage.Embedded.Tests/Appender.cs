using System.Globalization;
using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>
/// The process that the crash test kills. Several writers at once write one change set after another into the store of a
/// directory; of each that is acknowledged, writer and number are printed. After <see cref="Staged"/> all that they write is
/// of one stage, which never ends.
/// </summary>
public static class Appender
{
    public const int Writers = 3;

    /// <summary>The argument before the directory that asks for a stage.</summary>
    public const string Staged = "--staged";

    // Now and then a set is large enough to leave the cache of pages before it is committed.
    private const int LargeEvery = 11;

    public static async Task<int> Main(string[] arguments)
    {
        var staged = arguments is [Staged, ..];
        arguments = staged ? arguments[1..] : arguments;
        await using var store = await EmbeddedStore.OpenAsync(
            new EmbeddedStoreOptions { DataDirectory = arguments[0] }, CancellationToken.None);
        await using var stage = staged ? await store.StageAsync(CancellationToken.None) : null;
        var output = TextWriter.Synchronized(Console.Out);
        await Task.WhenAll(arguments.Skip(1).Select((next, writer) => Task.Run(async () =>
        {
            for (var number = int.Parse(next, CultureInfo.InvariantCulture); ; number++)
            {
                await store.AppendAsync(ChangesOf(writer, number), CancellationToken.None);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{writer} {number}"));
                await output.FlushAsync();
            }
        })));
        return 0;
    }

    /// <summary>The nth change set of a writer: a company, some claims about it, and the retraction of a claim of the one before.</summary>
    public static ChangeSet ChangesOf(int writer, int number) => new()
    {
        Nodes = [Sample.Company("hub"), Sample.Source($"s{writer}"), Sample.Company($"c{writer}-{number}")],
        Claims = [.. Enumerable.Range(0, ClaimsOf(number)).Select(i =>
            Sample.Claim(Sample.Supplies($"c{writer}-{number}", "hub"), $"{number}-{i:d3}", source: $"s{writer}") with
            {
                Statement = new string('x', number * 37 % 3000) + ".",
            })],
        Closures = number == 0 ? [] : [new ClaimClosure(new ClaimId($"s{writer}--{number - 1}-000"), null, "Replaced.")],
        IdempotencyKey = $"set-{writer}-{number}",
        Receipt = $"{writer} {number}",
    };

    /// <summary>How many claims the nth change set of a writer has.</summary>
    public static int ClaimsOf(int number) => number % LargeEvery == LargeEvery - 1 ? 400 : 1 + (number % 7);
}
