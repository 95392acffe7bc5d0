using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class SharedCompanySearchTests
{
    [Theory]
    [InlineData(Direction.Upstream)]
    [InlineData(Direction.Downstream)]
    public async Task FindAsync_GivesTheNaiveListOnRandomGraphs(Direction direction)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, RelationshipFilter.None, FilterScope.Flow, pin);
            var relationships = await Naive.RelationshipsAsync(graph.Store, criteria, pin);
            var names = (await Naive.CompaniesAsync(graph, pin)).ToDictionary(company => company.Id, company => company.Name);
            var of = graph.Companies.Take(2 + graph.Next(2)).ToList();
            var maxTiers = 1 + graph.Next(3);
            var tiers = of.ToDictionary(root => root, root => Naive.Distances([root], node => relationships
                .Where(item => (direction == Direction.Upstream ? item.Key.To : item.Key.From) == node)
                .Select(item => item.Other(node))));
            var expected = graph.Companies
                .Select(company => (Company: company, Of: of.Where(root => tiers[root].TryGetValue(company, out var tier) && tier >= 1 && tier <= maxTiers).ToList()))
                .Where(item => item.Of.Count >= 2)
                .OrderByDescending(item => item.Of.Count)
                .ThenBy(item => names[item.Company], StringComparer.Ordinal)
                .ThenBy(item => item.Company)
                .Select(item => $"{item.Company}: {string.Join(' ', item.Of)}");

            var shared = (await new SharedCompanySearch(graph.Store, criteria, pin, Naive.Unbounded).FindAsync(
                [.. of.Select(id => id.Value)], direction, maxTiers, default)).Value;

            Assert.Equal(expected, shared.Members.Select(member => $"{member.Company.Id}: {string.Join(' ', member.Of.Select(root => root.Id))}"));
            Assert.All(shared.Members, member => Assert.All(member.Via, via => Assert.Contains(member.Company.Id, new[] { via.Key.From, via.Key.To })));
            Assert.Equal(tiers.Values.Any(reached => reached.Values.Any(tier => tier > maxTiers)), shared.Truncated == Truncation.Tiers);
        }
    }

    [Fact]
    public async Task FindAsync_WantsTwoCompanies()
    {
        var graph = new SmallGraph().Claim(RelationshipType.Supplies, "a", "b", Stage.Signed);
        var search = new SharedCompanySearch(graph.Store, Storage.RelationshipCriteria.Any, await graph.RecordAsync(), Naive.Unbounded);

        Assert.Equal(FaultCodes.BadValue, (await search.FindAsync(["b", "b"], Direction.Upstream, 1, default)).Fault?.Code);
        Assert.Equal(FaultCodes.NotFound, (await search.FindAsync(["b", "nobody"], Direction.Upstream, 1, default)).Fault?.Code);
    }

    [Fact]
    public async Task FindAsync_ListsAnAskedCompanyThatSuppliesTheOthers()
    {
        var graph = new SmallGraph().Claim(RelationshipType.Supplies, "a", "b", Stage.Signed).Claim(RelationshipType.Supplies, "a", "c", Stage.Signed);
        var search = new SharedCompanySearch(graph.Store, Storage.RelationshipCriteria.Any, await graph.RecordAsync(), Naive.Unbounded);

        var shared = (await search.FindAsync(["a", "b", "c"], Direction.Upstream, 1, default)).Value;

        var only = Assert.Single(shared.Members);
        Assert.Equal("a", only.Company.Id.Value);
        Assert.Equal(["a--supplies--b", "a--supplies--c"], only.Via.Select(via => via.Slug));
        Assert.Equal(3, shared.Explored);
    }
}
