using IndustryGraph.Model;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class ConcentrationReaderTests
{
    [Fact]
    public async Task ReadAsync_AddsUpOnRandomGraphs()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, RelationshipFilter.None, FilterScope.FirmFlow, pin);
            var supplies = await Naive.RelationshipsAsync(graph.Store, criteria, pin);

            var found = await new ConcentrationReader(graph.Store, pin).ReadAsync(graph.Companies, ConcentrationKey.Supplier, default);

            Assert.All(graph.Companies.Zip(found), pair =>
            {
                var into = supplies.Where(item => item.Key.To == pair.First).ToList();
                var counts = into.GroupBy(item => item.Key.From.Value).ToDictionary(group => group.Key, group => group.Count());
                Assert.Equal(counts, pair.Second.Shares.ToDictionary(share => share.Key, share => share.Relationships));
                double? index = into.Count == 0 ? null : counts.Values.Sum(count => (double)count * count) / into.Count / into.Count;
                Assert.Equal(index is null, pair.Second.Index is null);
                Assert.Equal(index ?? 0, pair.Second.Index ?? 0, 9);
            });
        }
    }

    [Fact]
    public async Task ReadAsync_DividesByWhatIsKnown()
    {
        var graph = new SmallGraph()
            .Node(new Company(new("s1"), "s1") { Country = "KR" })
            .Node(new Company(new("s2"), "s2") { Country = "TW" })
            .Claim(RelationshipType.Supplies, "s1", "buyer", Stage.Operational, "cells", "packs")
            .Claim(RelationshipType.LicensesTo, "s1", "buyer", Stage.Signed, "cells")
            .Claim(RelationshipType.Supplies, "s2", "buyer", Stage.Signed)
            .Claim(RelationshipType.Supplies, "nowhere", "buyer", Stage.Signed)
            .Claim(RelationshipType.Supplies, "planned", "buyer", Stage.Mou);
        var reader = new ConcentrationReader(graph.Store, await graph.RecordAsync());

        var countries = (await reader.ReadAsync([new("buyer")], ConcentrationKey.Country, default))[0];
        var products = (await reader.ReadAsync([new("buyer")], ConcentrationKey.Product, default))[0];
        var none = (await reader.ReadAsync([new("s1")], ConcentrationKey.Supplier, default))[0];

        Assert.Equal([new Share("KR", 2.0 / 3, 2), new Share("TW", 1.0 / 3, 1)], countries.Shares);
        Assert.Equal(5.0 / 9, countries.Index!.Value, 9);
        Assert.Equal([new Share("cells", 0.75, 2), new Share("packs", 0.25, 1)], products.Shares);
        Assert.Null(none.Index);
        Assert.Empty(none.Shares);
    }

    [Fact]
    public async Task ReadAsync_AsksTwiceHoweverManyCompaniesThereAre()
    {
        var graph = new SmallGraph().Claim(RelationshipType.Supplies, "a", "b", Stage.Operational).Claim(RelationshipType.Supplies, "b", "c", Stage.Operational);
        var pin = await graph.RecordAsync();
        var store = new WatchedStore(graph.Store);

        await new ConcentrationReader(store, pin).ReadAsync([new("a"), new("b"), new("c")], ConcentrationKey.Country, default);

        Assert.Equal(2, store.Calls.Count);
    }
}
