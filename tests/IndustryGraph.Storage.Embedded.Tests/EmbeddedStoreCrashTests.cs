using System.Diagnostics;
using System.Globalization;
using IndustryGraph.Model;
using Xunit.Abstractions;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>
/// Kills a writing process at random and opens its store again. INDUSTRYGRAPH_CRASH_ROUNDS says how often, 4 times
/// unless told: ten take about half a minute.
/// </summary>
public sealed class EmbeddedStoreCrashTests(ITestOutputHelper output) : IDisposable
{
    // A store grows with each round, and with it what is checked after each.
    private const int RoundsOfStore = 10;

    private static readonly CancellationToken None = CancellationToken.None;
    private readonly System.Random _random = new();
    private TemporaryDirectory _directory = new();
    private (int Acknowledged, int Kept, int Lost) _sets;

    public void Dispose() => _directory.Delete();

    [Fact]
    public async Task Append_OutlivesAKilledProcessWholeOrNotAtAll()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("INDUSTRYGRAPH_CRASH_ROUNDS") ?? "4", CultureInfo.InvariantCulture);
        var next = new int[Appender.Writers];
        for (var round = 0; round < rounds; round++)
        {
            if (round % RoundsOfStore == 0 && round > 0)
            {
                _directory.Delete();
                (_directory, next) = (new TemporaryDirectory(), new int[Appender.Writers]);
            }

            var acknowledged = await WriteUntilKilledAsync(next, _random.Next(1, 60));
            await using var store = await OpenAsync();
            Assert.Empty(await store.CheckAsync(None));
            for (var writer = 0; writer < Appender.Writers; writer++)
            {
                var present = await CountSetsAsync(store, writer);

                // The one under way when the process died may be there or not.
                Assert.InRange(present, acknowledged[writer] + 1, acknowledged[writer] + 2);
                var kept = present - acknowledged[writer] - 1;
                _sets = (_sets.Acknowledged + acknowledged[writer] + 1 - next[writer], _sets.Kept + kept, _sets.Lost + 1 - kept);
                next[writer] = present;
            }

            var companies = await store.FindNodesAsync([new NodeQuery(NodeKind.Company)], await LastAsync(store), PageRequest.CountOnly, None);
            Assert.Equal(next.Sum(), companies[0].Counts!.Value.Total - 1);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds} kills; {_sets.Acknowledged} change sets were acknowledged, and all are there; of those under way {_sets.Kept} are there whole, {_sets.Lost} not at all."));
    }

    [Fact]
    public async Task Stage_OfAKilledProcessLeavesNothing()
    {
        Revision before;
        await using (var store = await OpenAsync())
        {
            before = (await store.AppendAsync(Appender.ChangesOf(0, 0), None)).Revision;
        }

        // Far more than the cache of pages holds, so that much of it is in the file when the process dies.
        const int Sets = 1500;
        var acknowledged = await WriteUntilKilledAsync([1, 0, 0], Sets, Appender.Staged);
        Assert.True(acknowledged.Sum() >= Sets - Appender.Writers);
        await using var reopened = await OpenAsync();
        Assert.Equal(before, await reopened.GetRevisionAsync(None));
        Assert.Equal(1, await CountSetsAsync(reopened, 0));
        Assert.Empty(await reopened.CheckAsync(None));
    }

    /// <returns>The number of the last change set of each writer that was acknowledged.</returns>
    private async Task<int[]> WriteUntilKilledAsync(int[] next, int sets, params string[] options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string[] arguments =
            ["exec", typeof(Appender).Assembly.Location, .. options, _directory.Path, .. next.Select(number => number.ToString(CultureInfo.InvariantCulture))];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        int[] last = [.. next.Select(number => number - 1)];
        for (var i = 0; i < sets; i++)
        {
            Take(await process.StandardOutput.ReadLineAsync(), last);
        }

        // The lock holds between processes too.
        var fault = await Assert.ThrowsAsync<StoreException>(OpenAsync);
        Assert.Equal(StoreError.Conflict, fault.Error);

        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Take(line, last);
        }

        await process.WaitForExitAsync();
        return last;
    }

    // A line that the kill cut off acknowledges nothing.
    private static void Take(string? line, int[] last)
    {
        for (var writer = 0; writer < last.Length; writer++)
        {
            if (line == string.Create(CultureInfo.InvariantCulture, $"{writer} {last[writer] + 1}"))
            {
                last[writer]++;
            }
        }
    }

    // How many change sets of a writer are there, each whole.
    private static async Task<int> CountSetsAsync(EmbeddedStore store, int writer)
    {
        var query = new ClaimQuery(ClaimAnchor.Source) { Anchors = [$"s{writer}"], IncludeClosed = true };
        var pages = await store.FindClaimsAsync(query, await LastAsync(store), PageRequest.All, None);
        var sets = pages[0].Items.GroupBy(claim => int.Parse(claim.Key.Split('-')[0], CultureInfo.InvariantCulture)).ToDictionary(set => set.Key);
        for (var number = 0; number < sets.Count; number++)
        {
            Assert.Equal(Appender.ClaimsOf(number), sets[number].Count());
            var first = sets[number].Single(claim => claim.Key == $"{number}-000");
            Assert.Equal(number < sets.Count - 1 ? "Replaced." : null, first.RetractedBecause);
            var replay = await store.AppendAsync(Appender.ChangesOf(writer, number), None);
            Assert.Equal((true, $"{writer} {number}"), (replay.Replayed, replay.Receipt));
        }

        return sets.Count;
    }

    private static async Task<Pin> LastAsync(EmbeddedStore store) =>
        new(new DateOnly(2026, 1, 1), (await store.GetRevisionAsync(None)).At);

    private async Task<EmbeddedStore> OpenAsync() =>
        await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.Path }, None);
}
