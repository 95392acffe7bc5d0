using IndustryGraph.Model;

namespace IndustryGraph.Questions.Tests;

public sealed class ShortestPathsTests
{
    [Fact]
    public async Task FindAsync_GivesTheNaivePathsOnRandomGraphs()
    {
        var found = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, graph.SomeFilter(), FilterScope.Connections, pin);
            var hops = (await Naive.RelationshipsAsync(graph.Store, criteria, pin))
                .SelectMany(item => new[] { new PathHop(item, item.Key.From, item.Key.To), new PathHop(item, item.Key.To, item.Key.From) })
                .ToLookup(hop => hop.From);
            var from = graph.Companies.Take(1 + graph.Next(2)).ToHashSet();
            var to = graph.Companies.Except(from).Reverse().Take(1 + graph.Next(2)).ToHashSet();
            var maxHops = 1 + graph.Next(5);
            var distances = Naive.Distances(from, node => hops[node].Select(hop => hop.To));
            var length = to.Where(distances.ContainsKey).Select(node => distances[node]).DefaultIfEmpty(int.MaxValue).Min();
            var expected = length > maxHops ? [] : from.Order().SelectMany(start => PathsFrom(start, [], length, hops, to)).ToList();
            var finder = new PathFinder(graph.Store);

            var all = (await finder.FindAsync(from, to, PathMode.AllShortest, 1, maxHops, criteria, pin, Naive.Unbounded, default)).Value;
            var one = (await finder.FindAsync(from, to, PathMode.Shortest, 1, maxHops, criteria, pin, Naive.Unbounded, default)).Value;

            Assert.Equal(expected.Take(PathFinder.MaxPaths).Select(Text), all.Paths.Select(Text));
            var firmest = expected.Count == 0 ? 0 : expected.Max(path => path.Min(hop => hop.Firmness));
            Assert.Equal(expected.Where(path => path.Min(hop => hop.Firmness) == firmest).Take(1).Select(Text), one.Paths.Select(Text));
            Assert.Equal(length > maxHops && length < int.MaxValue, one.Truncated == Truncation.Tiers && length < int.MaxValue);
            found += expected.Count;
        }

        Assert.True(found > 150, $"{found} paths are too few to tell anything.");
    }

    // All continuations that arrive in exactly so many hops, in the order of nodes and relationships.
    private static IEnumerable<List<PathHop>> PathsFrom(
        NodeId node, List<PathHop> before, int left, ILookup<NodeId, PathHop> hops, HashSet<NodeId> to)
    {
        if (left == 0)
        {
            return to.Contains(node) ? [before] : [];
        }

        return hops[node].OrderBy(hop => hop.To).ThenBy(hop => hop.Relationship.Id)
            .SelectMany(hop => PathsFrom(hop.To, [.. before, hop], left - 1, hops, to));
    }

    private static string Text(GraphPath path) => Text(path.Hops);

    private static string Text(IReadOnlyList<PathHop> hops) => string.Join(' ', hops.Select(hop => $"{hop.From} {hop.Relationship.Id} {hop.To}"));
}
