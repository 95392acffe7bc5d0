using System.Globalization;
using IndustryGraph.Bench.Generator;
using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Bench.Scenarios;

/// <summary>
/// Names resolved to the companies of a graph, and the plain way beside it: the trigrams of each name compared with those of
/// every company, with no scores, legal forms and identifiers.
/// </summary>
internal static class NameScenario
{
    private const int Asked = 1000;
    private const int AskedPlainly = 20;

    public static async IAsyncEnumerable<Measurement> RunAsync(Settings settings)
    {
        var graph = new SupplyGraph(settings.Relationships);
        var names = Enumerable.Range(0, graph.Companies).Select(CompanyNames.NameOf).ToList();
        await using var store = await Stores.OpenAsync(Path.Combine(settings.Directory, "names"));
        if ((await store.GetRevisionAsync(default)).Sequence == 0)
        {
            foreach (var part in Enumerable.Range(0, names.Count).Chunk(10_000))
            {
                await store.AppendAsync(new ChangeSet { Nodes = [.. part.Select(i => new Company(new NodeId(CompanyNames.SlugOf(i)), names[i]))] }, default);
            }
        }

        var pin = new Pin(DateOnly.MaxValue, (await store.GetRevisionAsync(default)).At);
        var resolver = new NameResolver(store);
        var plain = names.Select(name => Trigrams.Of(NameFolding.Fold(name))).ToList();
        // Misspelt in the middle, and with a legal form that is not recorded.
        string[] asked = [.. Enumerable.Range(0, Asked).Select(i => names[(int)((long)i * names.Count / Asked)]).Select(name => string.Concat(name.AsSpan(0, 3), name.AsSpan(4), " GmbH"))];
        var (ours, bare) = await Timing.CompareAsync<int>(
            [0],
            async _ => await resolver.ResolveAsync(asked, 0.9, pin, default),
            _ => Array.ForEach(asked[..AskedPlainly], name => Likest(Trigrams.Of(NameFolding.Fold(name)), plain)));
        yield return new Measurement("a name resolved", "µs", ours / Asked, bare / AskedPlainly, "<= 0.5");
        yield return new Measurement(string.Create(CultureInfo.InvariantCulture, $"100,000 names against {names.Count:#,0} companies"), "s", ours / Asked / 10, null, "<= 180");
    }

    private static int Likest(ulong[] asked, List<ulong[]> names)
    {
        var (best, at) = (0.0, -1);
        for (var i = 0; i < names.Count; i++)
        {
            if (Trigrams.Dice(Shared(asked, names[i]), asked.Length, names[i].Length) is var likeness && likeness > best)
            {
                (best, at) = (likeness, i);
            }
        }

        return at;
    }

    // Both ascend.
    private static int Shared(ulong[] left, ulong[] right)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            shared += left[i] == right[j] ? 1 : 0;
            (i, j) = left[i] < right[j] ? (i + 1, j) : left[i] > right[j] ? (i, j + 1) : (i + 1, j + 1);
        }

        return shared;
    }
}
