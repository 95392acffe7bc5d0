using System.Diagnostics;
using System.Globalization;
using IndustryGraph.Bench.Generator;
using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Bench.Scenarios;

/// <summary>Small writes: how soon they are seen, and how many a second are durable, one by one and many at once.</summary>
internal static class WritingScenario
{
    private const int Writes = 100;
    private const int Writers = 64;
    private static readonly DateOnly Today = new(2026, 7, 1);

    public static async IAsyncEnumerable<Measurement> RunAsync(Settings settings)
    {
        var directory = Path.Combine(settings.Directory, "written");
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        Directory.CreateDirectory(directory);
        foreach (var file in Directory.EnumerateFiles(settings.Store, "industrygraph.db*"))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }

        await using (var store = await Stores.OpenAsync(directory))
        {
            var companies = new SupplyGraph(settings.Relationships).Companies;
            var (slowest, inVain) = await VisibilityAsync(store, companies);
            yield return new Measurement("looks in vain at 2,000 acknowledged writes", "", inVain, null, "<= 0");
            yield return new Measurement("slowest of these to be seen after its acknowledgement", "ms", slowest, null, "<= 10");
            var alone = await RateAsync(store, companies, "one", writers: 1);
            var together = await RateAsync(store, companies, "many", Writers);
            yield return new Measurement($"small durable writes, {Writers} writers against one", "writes/s", together, alone, ">= 10");
            var (quiet, beside) = await ReadsAsync(store, companies, 10 * alone);
            yield return new Measurement("reads beside ten times the writes of one writer, against reads alone", "reads/s", beside, quiet, ">= 0.9");
        }

        Directory.Delete(directory, recursive: true);
    }

    // Enough is written for new arrays to be made meanwhile. On a busy machine the slowest tells of its neighbours.
    private static async Task<(double Slowest, int InVain)> VisibilityAsync(EmbeddedStore store, int companies)
    {
        var (slowest, inVain) = (0.0, 0);
        for (var i = 0; i < 2000; i++)
        {
            var changes = ChangesOf("seen", i, companies, claims: 10);
            var commit = await store.AppendAsync(changes, default);
            var acknowledged = Stopwatch.GetTimestamp();
            var slug = changes.Claims[^1].Subject.Slug;
            while ((await store.GetAsync([slug], new Pin(Today, commit.Revision.At), default))[0] is null)
            {
                inVain++;
            }

            slowest = Math.Max(slowest, Timing.Microseconds(acknowledged, Stopwatch.GetTimestamp()) / 1000);
        }

        return (slowest, inVain);
    }

    private static async Task<double> RateAsync(EmbeddedStore store, int companies, string name, int writers)
    {
        // The first are for compiling.
        await WriteAsync(store, companies, "first-" + name, writers, 4);
        var clock = Stopwatch.StartNew();
        await WriteAsync(store, companies, name, writers, Writes);
        return writers * Writes / clock.Elapsed.TotalSeconds;
    }

    private static Task WriteAsync(EmbeddedStore store, int companies, string name, int writers, int writes) =>
        Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < writes; i++)
            {
                await store.AppendAsync(ChangesOf(string.Create(CultureInfo.InvariantCulture, $"{name}-{writer}"), i, companies), default);
            }
        })));

    // One reader on one processor; the writers share the other, and go no faster than is asked.
    private static async Task<(double Alone, double Beside)> ReadsAsync(EmbeddedStore store, int companies, double rate)
    {
        var (alone, beside) = (new List<double>(), new List<double>());
        for (var round = 0; round < 10; round++)
        {
            alone.Add(await Task.Run(() => ReadForAsync(store, companies)));
            using var stop = new CancellationTokenSource();
            var name = string.Create(CultureInfo.InvariantCulture, $"beside-{round}");
            var (clock, begun) = (Stopwatch.StartNew(), 0);
            var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    while (Interlocked.Increment(ref begun) > clock.Elapsed.TotalSeconds * rate)
                    {
                        Interlocked.Decrement(ref begun);
                        await Task.Delay(1);
                    }

                    await store.AppendAsync(ChangesOf(string.Create(CultureInfo.InvariantCulture, $"{name}-{writer}"), i, companies), default);
                }
            })).ToList();
            beside.Add(await Task.Run(() => ReadForAsync(store, companies)));
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        return (Timing.Median(alone), Timing.Median(beside));
    }

    private static async Task<double> ReadForAsync(EmbeddedStore store, int companies)
    {
        var draw = new Draw(7);
        var query = new RelationshipQuery(RelationshipCriteria.Any);
        var pin = new Pin(Today, (await store.GetRevisionAsync(default)).At);
        var (clock, count) = (Stopwatch.StartNew(), 0);
        for (; clock.ElapsedMilliseconds < 500; count++)
        {
            await store.FindRelationshipsAsync(query with { Anchors = [Records.IdOf(draw.Below(companies))] }, pin, new PageRequest(10), default);
        }

        return count / clock.Elapsed.TotalSeconds;
    }

    // Each writer joins companies of its own, as a rule: few relationships have many claims.
    private static ChangeSet ChangesOf(string name, int i, int companies, int claims = 1)
    {
        var source = new Source(new NodeId("note-" + name), "Note " + name);
        var draw = new Draw((ulong)(name.Sum(letter => letter) * 1_000_003) + (ulong)i);
        return new ChangeSet
        {
            Nodes = [source],
            Claims = [.. Enumerable.Range(0, claims).Select(part => ClaimOf(source, $"k{i:d6}-{part}", draw.Below(companies - 1), draw.Below(companies - 1)))],
        };
    }

    private static Claim ClaimOf(Source source, string key, int from, int to) => new()
    {
        Id = Claim.IdOf(source.Id, key, 1),
        Key = key,
        Source = source.Id,
        Subject = new RelationshipKey(RelationshipType.Supplies, Records.IdOf(from), Records.IdOf(from == to ? to + 1 : to)),
        Stage = Stage.Signed,
        Statement = "They are partners.",
    };
}
