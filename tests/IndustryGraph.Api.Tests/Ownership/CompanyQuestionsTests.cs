using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Api.Tests;

/// <summary>A question that hangs on companies asks the store as often for many of them as for one.</summary>
public sealed class CompanyQuestionsTests
{
    [Theory]
    [InlineData("ultimateOwners")]
    [InlineData("concentration")]
    public async Task Field_AsksAsOftenForManyParentsAsForOne(string field)
    {
        var graph = new SmallGraph()
            .Claim(RelationshipType.Owns, "top", "a", Stage.Operational)
            .Claim(RelationshipType.Owns, "top", "b", Stage.Operational)
            .Claim(RelationshipType.Supplies, "a", "b", Stage.Operational)
            .Claim(RelationshipType.Supplies, "b", "a", Stage.Operational);
        await graph.RecordAsync();

        Assert.Equal(await CallsAsync(graph, field, "a"), await CallsAsync(graph, field, "a", "b", "a", "b"));
    }

    private static async Task<int> CallsAsync(SmallGraph graph, string field, params string[] companies)
    {
        var store = new WatchedStore(graph.Store);
        var request = await Asked.RequestAsync(store);
        var parents = await Asked.CompaniesAsync(request, companies);
        var before = store.Calls.Count;

        var results = await Asked.ResolveAsync(request, "Company", field, parents, ("by", ConcentrationKey.Country));

        Assert.Equal(companies.Length, results.Length);
        Assert.DoesNotContain(null, results);
        return store.Calls.Count - before;
    }
}
