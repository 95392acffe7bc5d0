using IndustryGraph.Model;

namespace IndustryGraph.Questions.Tests;

public sealed class SubgraphWalkTests
{
    [Fact]
    public async Task WalkAsync_GivesTheNaiveCutOfRandomGraphs()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, graph.SomeFilter(), FilterScope.Connections, pin);
            var relationships = await Naive.RelationshipsAsync(graph.Store, criteria, pin);
            var roots = graph.Companies.Take(1 + graph.Next(3)).ToHashSet();
            int hops = graph.Next(4), maxNodes = roots.Count + graph.Next(8);
            var distances = Naive.Distances(roots, node => relationships
                .Where(item => item.Key.From == node || item.Key.To == node)
                .Select(item => item.Other(node)));
            var near = distances.Where(pair => pair.Value <= hops).OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToList();
            var kept = near.Take(maxNodes).ToList();

            var cut = await new SubgraphWalk(graph.Store, criteria, pin, Naive.Unbounded).WalkAsync(roots, hops, maxNodes, default);

            Assert.Equal(kept, cut.Nodes);
            Assert.Equal(
                relationships.Where(item => kept.Contains(item.Key.From) && kept.Contains(item.Key.To)).Select(item => item.Id),
                cut.Relationships.Select(item => item.Id));
            Assert.Equal(
                kept.Count < near.Count ? Truncation.Nodes : near.Count < distances.Count ? Truncation.Tiers : null,
                cut.Truncated);
        }
    }
}
