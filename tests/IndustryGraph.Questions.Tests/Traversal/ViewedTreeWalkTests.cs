using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

/// <summary>Walks over a view against walks through the port, on random graphs.</summary>
public sealed class ViewedTreeWalkTests
{
    [Fact]
    public async Task Walk_IsTheWalkThroughThePort()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed, merges: seed % 3 == 0);
            var pin = seed % 2 == 0 ? graph.LastPin() : graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, graph.SomeFilter(), FilterScope.Everything, pin);
            var listed = seed % 4 == 0 ? CompanyFilter.Of(null, null, ["VN"], null, null) : null;
            var bounds = seed % 5 == 0 ? new WalkBounds(3, null, TimeProvider.System) : Naive.Unbounded;
            NodeId[] roots = [.. graph.Companies, new NodeId("nobody")];
            foreach (var direction in Enum.GetValues<Direction>())
            {
                for (var tiers = 1; tiers < 5; tiers++)
                {
                    var expected = await new SupplyTreeWalk(graph.Store, criteria, listed, pin, bounds)
                        .WalkAsync(roots, direction, tiers, default);
                    var actual = await new SupplyTreeWalk(new TraversableStore(graph.Store), criteria, listed, pin, bounds)
                        .WalkAsync(roots, direction, tiers, default);
                    for (var i = 0; i < roots.Length; i++)
                    {
                        Assert.Equal(expected[i].Members, actual[i].Members);
                        Assert.Equal(expected[i].Tiers, actual[i].Tiers);
                        Assert.Equal((expected[i].Explored, expected[i].Truncated), (actual[i].Explored, actual[i].Truncated));
                    }
                }
            }
        }
    }
}
