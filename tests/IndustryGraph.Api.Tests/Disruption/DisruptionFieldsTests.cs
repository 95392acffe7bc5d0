using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Api.Tests;

public sealed class DisruptionFieldsTests
{
    [Fact]
    public async Task Disruption_ACursorGoesOnAtThePinOfItsList()
    {
        var graph = new SmallGraph()
            .Claim(RelationshipType.Supplies, "hub", "b", Stage.Signed)
            .Claim(RelationshipType.Supplies, "hub", "c", Stage.Signed);
        await graph.RecordAsync();
        var first = await ImpactAsync(graph, null);
        await graph.Claim(RelationshipType.Supplies, "hub", "a", Stage.Signed).RecordAsync();

        var second = await ImpactAsync(graph, first.Edges[0].Cursor);

        Assert.Equal(["b"], first.Edges.Select(edge => edge.Item.Company.Slug));
        Assert.Equal(["c"], second.Edges.Select(edge => edge.Item.Company.Slug));
        Assert.Equal(2, second.Impact.Affected.Count);
        Assert.False(second.Edges.Info.HasNextPage);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public async Task Disruption_RefusesTiersOutOfBounds(int maxTiers)
    {
        var graph = new SmallGraph().Claim(RelationshipType.Supplies, "hub", "b", Stage.Signed);
        await graph.RecordAsync();

        var answer = await Asked.QueryAsync(graph.Store, "disruption", ("remove", new Dictionary<string, object?>()), ("maxTiers", maxTiers));

        Assert.Contains("MaxTiers", Assert.IsType<Fault>(answer).Message, StringComparison.Ordinal);
    }

    private static async Task<ImpactView> ImpactAsync(SmallGraph graph, string? after) => (ImpactView)(await Asked.QueryAsync(
        graph.Store,
        "disruption",
        ("remove", new Dictionary<string, object?> { ["companies"] = new List<object?> { "hub" } }),
        ("maxTiers", 3),
        ("first", 1),
        ("after", after)))!;
}
