using System.Globalization;
using IndustryGraph.Bench.Generator;
using IndustryGraph.Http.Bench.Driving;
using IndustryGraph.Http.Bench.Limit;
using IndustryGraph.Storage.Embedded;

namespace IndustryGraph.Http.Bench;

/// <summary>Asks several servers the same questions over HTTP. The README says how.</summary>
internal static class Program
{
    private const int WarmUpSeconds = 3;
    private const int MostWarmUps = 10;

    public static async Task<int> Main(string[] args)
    {
        if (args is ["--limit", var relationships, var url])
        {
            await LimitServer.RunAsync(int.Parse(relationships, CultureInfo.InvariantCulture), url);
            return 0;
        }

        var settings = Settings.Parse(args);
        var kinds = settings.Servers ?? All();
        var questions = await PrepareAsync(settings, kinds);
        var servers = new List<Contender>();
        try
        {
            foreach (var kind in kinds)
            {
                servers.Add(await new Servers(settings).StartAsync(kind));
            }

            await MeasureAsync(settings, questions, servers);
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }

        return 0;
    }

    private static ServerKind[] All() =>
    [
        ServerKind.Limit,
        ServerKind.BuiltIn,
        ServerKind.BuiltInAnew,
#if WITH_HOTCHOCOLATE
        ServerKind.HotChocolate,
#endif
        ServerKind.Mercurius,
    ];

    private static async Task MeasureAsync(Settings settings, IEnumerable<Question> questions, IReadOnlyList<Contender> servers)
    {
        var report = new Report(settings, [.. servers.Select(server => server.Kind)]);
        foreach (var question in questions)
        {
            var values = await AnswerCheck.RunAsync(question, servers);
            var loads = servers.ToDictionary(server => server.Kind, _ => new List<Load>());
            foreach (var server in servers)
            {
                await WarmUpAsync(server, question, settings);
            }

            for (var round = 0; round < settings.Rounds; round++)
            {
                foreach (var server in servers)
                {
                    loads[server.Kind].Add(await Wrk.RunAsync(server, question, settings.Seconds, settings.Data));
                }
            }

            var medians = loads.ToDictionary(pair => pair.Key, pair => new Load(
                Median(pair.Value.Select(load => load.Rate)), Median(pair.Value.Select(load => load.ProcessorTime))));
            report.Add(question, values, medians);
            foreach (var (kind, load) in medians)
            {
                await Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{question.Name}: {kind} {load.Rate:0}/s ({load.Rate / medians[ServerKind.Limit].Rate:0.000}), {load.ProcessorTime:0.0} us"));
            }
        }

        if (settings.Results is { } path)
        {
            await File.WriteAllTextAsync(path, report.ToString());
        }
    }

    // Compilers that learn from what runs want processor time, of which other work on the machine leaves more or less.
    private static async Task WarmUpAsync(Contender server, Question question, Settings settings)
    {
        var end = server.ProcessorTime + settings.WarmUp;
        for (var i = 0; i < MostWarmUps && server.ProcessorTime < end; i++)
        {
            await Wrk.RunAsync(server, question, WarmUpSeconds, settings.Data);
        }
    }

    // Makes what is not there yet: a store for each of ours, the arrays for the others.
    private static async Task<List<Question>> PrepareAsync(Settings settings, IReadOnlyList<ServerKind> kinds)
    {
        var graph = new SupplyGraph(settings.Relationships);
        Directory.CreateDirectory(settings.Data);
        var made = settings.StoreFor(ServerKind.BuiltIn);
        if (!Directory.Exists(made))
        {
            var making = made + ".part";
            await using (var store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { DataDirectory = making }, default))
            {
                foreach (var changes in Batches.Of(graph))
                {
                    await store.AppendAsync(changes, default);
                }
            }

            Directory.Move(making, made);
        }

        ServerKind[] ours = [ServerKind.BuiltInAnew, ServerKind.HotChocolate];
        foreach (var copy in ours.Where(kinds.Contains).Select(settings.StoreFor).Where(copy => !Directory.Exists(copy)))
        {
            Directory.CreateDirectory(copy);
            foreach (var file in Directory.EnumerateFiles(made, "industrygraph.db*"))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }
        }

        var arrays = new LimitGraph(graph, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        if (kinds.Contains(ServerKind.Mercurius))
        {
            arrays.Export(settings.Arrays);
            Servers.InstallMercurius();
        }

        return [.. new QuestionSet(arrays).All().Where(question => question.Name.Contains(settings.Only, StringComparison.Ordinal))];
    }

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }
}
