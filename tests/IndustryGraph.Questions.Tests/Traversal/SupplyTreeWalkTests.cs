using IndustryGraph.Model;

namespace IndustryGraph.Questions.Tests;

public sealed class SupplyTreeWalkTests
{
    [Fact]
    public async Task WalkAsync_GivesTheNaiveTreesOnRandomGraphs()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, graph.SomeFilter(), FilterScope.Flow, pin);
            var direction = (Direction)graph.Next(2);
            var maxTiers = 1 + graph.Next(4);
            var companies = (await Naive.CompaniesAsync(graph, pin)).ToDictionary(company => company.Id);
            var listed = graph.Next(2) == 0 ? null : CompanyFilter.Of(null, null, ["KR", "VN"], null, null);
            var hops = await HopsAsync(graph, criteria, direction, pin, companies);
            NodeId[] roots = [.. companies.Keys];

            var trees = await new SupplyTreeWalk(graph.Store, criteria, listed, pin, Naive.Unbounded).WalkAsync(roots, direction, maxTiers, default);

            for (var i = 0; i < roots.Length; i++)
            {
                Check(trees[i], roots[i], hops, maxTiers, company => listed?.Matches(companies[company]) ?? true);
            }
        }
    }

    [Fact]
    public async Task WalkAsync_CutByTheBoundOnNodesKeepsTheSmallestIdsAndSaysSo()
    {
        var graph = await RandomGraph.CreateAsync(5);
        var pin = graph.LastPin();
        var all = await Naive.CriteriaAsync(graph, new RelationshipFilter { Stages = Enum.GetValues<Stage>() }, FilterScope.Flow, pin);
        var whole = (await new SupplyTreeWalk(graph.Store, all, null, pin, Naive.Unbounded).WalkAsync(graph.Companies, Direction.Downstream, 9, default))
            .MaxBy(tree => tree.Explored)!;
        var root = graph.Companies[(await new SupplyTreeWalk(graph.Store, all, null, pin, Naive.Unbounded).WalkAsync(graph.Companies, Direction.Downstream, 9, default))
            .Select((tree, i) => (tree, i)).MaxBy(item => item.tree.Explored).i];

        var cut = (await new SupplyTreeWalk(graph.Store, all, null, pin, new WalkBounds(2, null, TimeProvider.System)).WalkAsync([root], Direction.Downstream, 9, default))[0];

        Assert.True(whole.Explored > 2);
        Assert.Equal(Truncation.Nodes, cut.Truncated);
        Assert.Equal(2, cut.Explored);
        Assert.Equal(whole.Members.Where(member => member.Tier == 1).Min(member => member.Company.Id), Assert.Single(cut.Members).Company.Id);
    }

    // From a company to the next one, with what joins them.
    private static async Task<ILookup<NodeId, (NodeId Other, Relationship Via)>> HopsAsync(
        RandomGraph graph, IndustryGraph.Storage.RelationshipCriteria criteria, Direction direction, Pin pin, Dictionary<NodeId, Company> companies)
    {
        var all = await Naive.RelationshipsAsync(graph.Store, criteria with { Countries = null }, pin);
        return all
            .Select(item => direction == Direction.Upstream ? (Node: item.Key.To, Other: item.Key.From, Via: item) : (Node: item.Key.From, Other: item.Key.To, Via: item))
            .Where(hop => criteria.Countries is null || (companies.GetValueOrDefault(hop.Other)?.Country is { } country && criteria.Countries.Contains(country)))
            .ToLookup(hop => hop.Node, hop => (hop.Other, hop.Via));
    }

    private static void Check(
        SupplyTree tree, NodeId root, ILookup<NodeId, (NodeId Other, Relationship Via)> hops, int maxTiers, Func<NodeId, bool> isListed)
    {
        var distances = Naive.Distances([root], node => hops[node].Select(hop => hop.Other));
        var reached = distances.Where(pair => pair.Value > 0 && pair.Value <= maxTiers && isListed(pair.Key)).ToList();

        Assert.Equal(reached.Select(pair => (pair.Key, pair.Value)).Order(), tree.Members.Select(member => (member.Company.Id, member.Tier)).Order());
        Assert.Equal(tree.Members.Select(member => member.Tier).Order(), tree.Members.Select(member => member.Tier));
        Assert.Equal(distances.Values.Count(distance => distance <= maxTiers), tree.Explored);
        Assert.Equal(distances.Values.Any(distance => distance > maxTiers) ? Truncation.Tiers : null, tree.Truncated);
        foreach (var member in tree.Members)
        {
            var joining = Joining(member.Company.Id).ToList();
            Assert.Equal(joining.OrderByDescending(via => via.State.Stage.Firmness()).ThenBy(via => via.Key.Type).ThenBy(via => via.Id).First(), member.Via);
        }

        foreach (var tier in tree.Tiers)
        {
            var here = reached.Where(pair => pair.Value == tier.Tier).ToList();
            Assert.Equal((here.Count, here.Sum(pair => Joining(pair.Key).Count())), (tier.Companies, tier.Relationships));
        }

        IEnumerable<Relationship> Joining(NodeId company) => distances
            .Where(pair => pair.Value == distances[company] - 1)
            .SelectMany(pair => hops[pair.Key].Where(hop => hop.Other == company).Select(hop => hop.Via));
    }
}
