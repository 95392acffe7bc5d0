using System.Diagnostics;
using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded.Tests;

/// <summary>
/// Kills a writing process at random and opens its store again. INDUSTRYGRAPH_CRASH_ROUNDS says how often, 4 times
/// unless told.
/// </summary>
public sealed class EmbeddedStoreCrashTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryDirectory _directory = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _directory.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Append_OutlivesAKilledProcessWholeOrNotAtAll()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("INDUSTRYGRAPH_CRASH_ROUNDS") ?? "4", CultureInfo.InvariantCulture);
        var random = new System.Random();
        var next = 0;
        for (var round = 0; round < rounds; round++)
        {
            var acknowledged = await WriteUntilKilledAsync(next, random.Next(1, 60));
            await using var store = await OpenAsync();
            Assert.Empty(await store.CheckAsync(None));
            var present = await CountSetsAsync(store);

            // The one under way when the process died may be there or not.
            Assert.InRange(present, acknowledged + 1, acknowledged + 2);
            next = present;
        }
    }

    /// <returns>The number of the last change set that was acknowledged.</returns>
    private async Task<int> WriteUntilKilledAsync(int next, int sets)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            ArgumentList = { "exec", typeof(Appender).Assembly.Location, _directory.Path, next.ToString(CultureInfo.InvariantCulture) },
        };
        using var process = Process.Start(start)!;
        var last = next - 1;
        for (var i = 0; i < sets; i++)
        {
            last = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        }

        // The lock holds between processes too.
        var fault = await Assert.ThrowsAsync<StoreException>(OpenAsync);
        Assert.Equal(StoreError.Conflict, fault.Error);

        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line that the kill cut off was not acknowledged.
            last = line == (last + 1).ToString(CultureInfo.InvariantCulture) ? last + 1 : last;
        }

        await process.WaitForExitAsync();
        return last;
    }

    // How many change sets are there, each whole.
    private static async Task<int> CountSetsAsync(EmbeddedStore store)
    {
        var revision = await store.GetRevisionAsync(None);
        var pin = new Pin(new DateOnly(2026, 1, 1), revision.At);
        var pages = await store.FindClaimsAsync(new ClaimQuery(ClaimAnchor.Source) { IncludeClosed = true }, pin, PageRequest.All, None);
        var sets = pages[0].Items.GroupBy(claim => int.Parse(claim.Key.Split('-')[0], CultureInfo.InvariantCulture)).ToDictionary(set => set.Key);
        var companies = await store.FindNodesAsync([new NodeQuery(NodeKind.Company)], pin, PageRequest.CountOnly, None);
        Assert.Equal(sets.Count, companies[0].Counts!.Value.Total - 1);
        for (var number = 0; number < sets.Count; number++)
        {
            Assert.Equal(Appender.ClaimsOf(number), sets[number].Count());
            var first = sets[number].Single(claim => claim.Key == $"{number}-0");
            Assert.Equal(number < sets.Count - 1 ? "Replaced." : null, first.RetractedBecause);
            var replay = await store.AppendAsync(Appender.ChangesOf(number), None);
            Assert.Equal((true, $"{number}"), (replay.Replayed, replay.Receipt));
        }

        return sets.Count;
    }

    private async Task<EmbeddedStore> OpenAsync() =>
        await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = _directory.Path }, None);
}
