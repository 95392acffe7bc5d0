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
    private const int Writes = 400;
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
            var (late, looks) = await VisibilityAsync(store);
            yield return new Measurement("from a write's acknowledgement to its being seen, median", "ms", late, null, "<= 10");
            yield return new Measurement("looks in vain at 200 acknowledged writes", "", looks, null, "<= 0");
            var alone = await RateAsync(store, "one", writers: 1);
            var together = await RateAsync(store, "many", Writers);
            yield return new Measurement($"small durable writes, {Writers} writers against one", "writes/s", together, alone, ">= 10");
            var (quiet, beside) = await ReadsAsync(store, settings);
            yield return new Measurement("reads beside such writes against reads alone", "reads/s", beside, quiet, ">= 0.9");
        }

        Directory.Delete(directory, recursive: true);
    }

    private static async Task<(double Late, int InVain)> VisibilityAsync(EmbeddedStore store)
    {
        var (late, inVain) = (new List<double>(), 0);
        for (var i = 0; i < 200; i++)
        {
            var commit = await store.AppendAsync(ChangesOf("seen", i), default);
            var acknowledged = Stopwatch.GetTimestamp();
            var slug = ChangesOf("seen", i).Claims[0].Subject.Slug;
            while ((await store.GetAsync([slug], new Pin(Today, commit.Revision.At), default))[0] is null)
            {
                inVain++;
            }

            late.Add(Timing.Microseconds(acknowledged, Stopwatch.GetTimestamp()) / 1000);
        }

        return (Timing.Median(late), inVain);
    }

    private static async Task<double> RateAsync(EmbeddedStore store, string name, int writers)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < (writers == 1 ? Writes : Writes * 4 / writers); i++)
            {
                await store.AppendAsync(ChangesOf(string.Create(CultureInfo.InvariantCulture, $"{name}-{writer}"), i), default);
            }
        })));
        return (writers == 1 ? Writes : Writes * 4 / writers * writers) / clock.Elapsed.TotalSeconds;
    }

    // One reader on one processor; the writers share the other.
    private static async Task<(double Alone, double Beside)> ReadsAsync(EmbeddedStore store, Settings settings)
    {
        var companies = new SupplyGraph(settings.Relationships).Companies;
        var (alone, beside) = (new List<double>(), new List<double>());
        for (var round = 0; round < 6; round++)
        {
            alone.Add(await Task.Run(() => ReadForAsync(store, companies)));
            using var stop = new CancellationTokenSource();
            var name = string.Create(CultureInfo.InvariantCulture, $"beside-{round}");
            var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    await store.AppendAsync(ChangesOf(string.Create(CultureInfo.InvariantCulture, $"{name}-{writer}"), i), default);
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

    private static ChangeSet ChangesOf(string name, int i)
    {
        var source = new Source(new NodeId("note-" + name), "Note " + name);
        var key = "k" + i.ToString(CultureInfo.InvariantCulture);
        return new ChangeSet
        {
            Nodes = [source],
            Claims =
            [
                new Claim
                {
                    Id = Claim.IdOf(source.Id, key, 1),
                    Key = key,
                    Source = source.Id,
                    Subject = new RelationshipKey(RelationshipType.PartnersWith, Records.IdOf(i), Records.IdOf(i + 1)),
                    Stage = Stage.Signed,
                    Statement = "They are partners.",
                },
            ],
        };
    }
}
