using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class SimplePathsTests
{
    [Fact]
    public async Task FindAsync_GivesTheNaiveListOnRandomGraphs()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, graph.SomeFilter(), FilterScope.Connections, pin);
            var (from, to) = Ends(graph);
            var maxHops = 1 + graph.Next(5);
            var all = List(await Naive.RelationshipsAsync(graph.Store, criteria, pin), from, to);
            var within = all.Where(path => path.Length <= maxHops).Select(path => path.Text).ToList();
            var k = 1 + graph.Next(8);
            var finder = new PathFinder(graph.Store);

            var some = (await finder.FindAsync(from, to, PathMode.KShortest, k, maxHops, criteria, pin, Naive.Unbounded, default)).Value;
            var every = (await finder.FindAsync(from, to, PathMode.AllSimple, k, maxHops, criteria, pin, Naive.Unbounded, default)).Value;

            Assert.Equal(within.Take(k), some.Paths.Select(Text));
            Assert.Equal(within.Take(PathFinder.MaxPaths), every.Paths.Select(Text));
            if (within.Count > PathFinder.MaxPaths)
            {
                Assert.Equal(Truncation.Nodes, every.Truncated);
            }
            else if (all.Count > within.Count)
            {
                Assert.Equal(Truncation.Tiers, every.Truncated);
            }

            if (within.Count >= k)
            {
                Assert.Null(some.Truncated);
            }
        }
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(9, false)]
    public async Task FindAsync_SaysWhetherALongerPathIsLeft(int maxHops, bool longer)
    {
        // a-b-d and a-b-c-d, and nothing else.
        var (store, pin) = await GraphOf("a b", "b c", "c d", "b d");

        var found = await FindAsync(store, pin, PathMode.AllSimple, 1, maxHops);

        Assert.Equal(longer ? Truncation.Tiers : null, found.Truncated);
        Assert.Equal(longer ? 1 : 2, found.Paths.Count);
    }

    [Fact]
    public async Task FindAsync_CountsParallelRelationshipsAsPathsOfTheirOwn()
    {
        var (store, pin) = await GraphOf("a d", "d a");

        var found = await FindAsync(store, pin, PathMode.KShortest, 5, 6);

        Assert.Equal(["a -a--supplies--d- d", "a -d--supplies--a- d"], found.Paths.Select(Text));
        Assert.Null(found.Truncated);
    }

    [Fact]
    public async Task FindAsync_StopsAtTheBoundOnNodes()
    {
        var (store, pin) = await GraphOf([.. Enumerable.Range(0, 50).Select(i => $"a x{i:00}"), .. Enumerable.Range(0, 50).Select(i => $"x{i:00} d")]);

        var found = (await new PathFinder(store).FindAsync(
            Sample.Ids("a"), Sample.Ids("d"), PathMode.AllSimple, 1, 6, RelationshipCriteriaOf(), pin, Naive.Unbounded with { MaxNodes = 20 }, default)).Value;

        Assert.Equal(Truncation.Nodes, found.Truncated);
        Assert.Empty(found.Paths);
    }

    [Fact]
    public async Task FindAsync_AsksTheStoreOnceForEachHop()
    {
        var (few, pin) = await GraphOf("a x00", "x00 d", "x00 y00", "y00 d");
        var (many, manyPin) = await GraphOf([.. Enumerable.Range(0, 40).SelectMany(i => new[] { $"a x{i:00}", $"x{i:00} d", $"x{i:00} y{i:00}", $"y{i:00} d" })]);
        WatchedStore one = new(few), other = new(many);

        await FindAsync(one, pin, PathMode.KShortest, 100, 4);
        await FindAsync(other, manyPin, PathMode.KShortest, 100, 4);

        Assert.InRange(one.Calls.Count, 1, 5);
        Assert.InRange(other.Calls.Count, 1, 5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task FindAsync_RefusesAKOutOfBounds(int k)
    {
        var (store, pin) = await GraphOf("a d");

        var answer = await new PathFinder(store).FindAsync(
            Sample.Ids("a"), Sample.Ids("d"), PathMode.KShortest, k, 6, RelationshipCriteriaOf(), pin, Naive.Unbounded, default);

        Assert.Equal(FaultCodes.BadValue, answer.Fault?.Code);
    }

    private static async Task<PathSearch> FindAsync(Storage.IGraphStore store, Pin pin, PathMode mode, int k, int maxHops) =>
        (await new PathFinder(store).FindAsync(
            Sample.Ids("a"), Sample.Ids("d"), mode, k, maxHops, RelationshipCriteriaOf(), pin, Naive.Unbounded, default)).Value;

    private static Storage.RelationshipCriteria RelationshipCriteriaOf() => Storage.RelationshipCriteria.Any;

    private static async Task<(ReferenceStore Store, Pin Pin)> GraphOf(params string[] supplies)
    {
        var built = new SmallGraph();
        foreach (var (i, pair) in supplies.Index())
        {
            var ends = pair.Split(' ');
            built.Claim(Sample.Claim(Sample.Supplies(ends[0], ends[1]), $"k{i}"));
        }

        return (built.Store, await built.RecordAsync());
    }

    private static (HashSet<NodeId> From, HashSet<NodeId> To) Ends(RandomGraph graph)
    {
        var from = graph.Companies.Take(1 + graph.Next(2)).ToHashSet();
        return (from, [.. graph.Companies.Skip(from.Count).Take(1 + graph.Next(2))]);
    }

    private static string Text(GraphPath path) =>
        path.Hops[0].From + string.Concat(path.Hops.Select(hop => $" -{hop.Relationship.Id}- {hop.To}"));

    // Every path by brute force, in the order of hops and ids.
    private static List<(int Length, string Text)> List(List<Relationship> relationships, HashSet<NodeId> from, HashSet<NodeId> to)
    {
        var found = new List<(List<string> Ids, string Text)>();
        foreach (var start in from)
        {
            Extend([start], [start.Value], start.Value);
        }

        return [.. found
            .OrderBy(path => path.Ids.Count)
            .ThenBy(path => path.Ids, Comparer<List<string>>.Create((a, b) => a.Zip(b, Slug.Compare).FirstOrDefault(order => order != 0)))
            .Select(path => (path.Ids.Count / 2, path.Text))];

        void Extend(List<NodeId> nodes, List<string> ids, string text)
        {
            foreach (var relationship in relationships.Where(item => item.Key.From == nodes[^1] || item.Key.To == nodes[^1]))
            {
                var next = relationship.Other(nodes[^1]);
                if (nodes.Contains(next))
                {
                    continue;
                }

                var longer = $"{text} -{relationship.Id}- {next}";
                List<string> extended = [.. ids, next.Value, relationship.Slug];
                if (to.Contains(next))
                {
                    found.Add((extended, longer));
                }

                Extend([.. nodes, next], extended, longer);
            }
        }
    }
}
