using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class UltimateOwnersTests
{
    [Fact]
    public async Task FindAsync_GivesTheNaiveTopsOfRandomGraphs()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, new RelationshipFilter { Types = [RelationshipType.Owns] }, FilterScope.Everything, pin);
            var owns = await Naive.RelationshipsAsync(graph.Store, criteria, pin);
            var companies = await Naive.CompaniesAsync(graph, pin);
            var above = companies.ToDictionary(
                company => company.Id,
                company => Naive.Distances([company.Id], node => owns.Where(item => item.Key.To == node).Select(item => item.Key.From)).Keys.ToHashSet());
            var expected = companies.Select(company => companies
                .Where(top => above[company.Id].Contains(top.Id) && above[top.Id].All(owner => above[owner].Contains(top.Id)))
                .Select(top => top.Id)
                .Order());

            var found = await new UltimateOwners(graph.Store, pin).FindAsync([.. companies.Select(company => company.Id)], default);

            Assert.Equal(expected, found.Select(list => list.Select(company => company.Id).Order()));
        }
    }

    [Fact]
    public async Task FindAsync_FollowsChainsAndCirclesInStep()
    {
        var graph = new SmallGraph()
            .Claim(RelationshipType.Owns, "b", "a", Stage.Operational)
            .Claim(RelationshipType.Owns, "c", "b", Stage.Operational)
            .Claim(RelationshipType.Owns, "y", "x", Stage.Operational)
            .Claim(RelationshipType.Owns, "z", "y", Stage.Operational)
            .Claim(RelationshipType.Owns, "y", "z", Stage.Operational);
        var pin = await graph.RecordAsync();
        var store = new WatchedStore(graph.Store);

        var found = await new UltimateOwners(store, pin).FindAsync([new("a"), new("x"), new("c"), new("y")], default);

        Assert.Equal(["c", "y z", "c", "y z"], found.Select(list => string.Join(' ', list.Select(company => company.Id))));
        Assert.Equal(3, store.Calls.Count); // Two levels, and the owners' records.
    }
}
