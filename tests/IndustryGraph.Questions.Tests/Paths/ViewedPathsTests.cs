using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

/// <summary>Shortest paths over a view against those through the port, on random graphs.</summary>
public sealed class ViewedPathsTests
{
    [Theory]
    [InlineData(PathMode.Shortest)]
    [InlineData(PathMode.AllShortest)]
    public async Task Paths_AreThoseThroughThePort(PathMode mode)
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed, merges: seed % 3 == 0);
            var pin = seed % 2 == 0 ? graph.LastPin() : graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, graph.SomeFilter(), FilterScope.Connections, pin);
            var bounds = seed % 5 == 0 ? new WalkBounds(3, null, TimeProvider.System) : Naive.Unbounded;
            var from = new HashSet<NodeId> { graph.One(graph.Companies), graph.One(graph.Companies) };
            var to = graph.Companies.Where(id => !from.Contains(id)).Take(1 + graph.Next(2)).ToHashSet();
            var maxHops = 1 + graph.Next(5);

            var expected = await new PathFinder(graph.Store).FindAsync(from, to, mode, 1, maxHops, criteria, pin, bounds, default);
            var actual = await new PathFinder(new TraversableStore(graph.Store)).FindAsync(from, to, mode, 1, maxHops, criteria, pin, bounds, default);

            Assert.Equal((expected.Value.Explored, expected.Value.Truncated), (actual.Value.Explored, actual.Value.Truncated));
            Assert.Equal(expected.Value.Paths.Select(path => path.Hops), actual.Value.Paths.Select(path => path.Hops));
        }
    }
}
