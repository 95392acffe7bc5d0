using IndustryGraph.Model;
using IndustryGraph.Storage;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Questions.Tests;

public sealed class SingleSourceSearchTests
{
    [Fact]
    public async Task FindAsync_GivesTheNaiveListOnRandomGraphs()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var graph = await RandomGraph.CreateAsync(seed);
            var pin = graph.SomePin();
            var criteria = await Naive.CriteriaAsync(graph, RelationshipFilter.None, FilterScope.FirmFlow, pin);
            var supplies = await Naive.RelationshipsAsync(graph.Store, criteria, pin);
            var broader = (await graph.Store.FindNodesAsync([new NodeQuery(NodeKind.Product)], pin, PageRequest.All, default))[0].Items
                .Cast<Product>()
                .ToDictionary(product => product.Id, product => product.Broader);
            bool Within(NodeId product, NodeId wide) => product == wide || (broader[product] is { } up && Within(up, wide));
            var buyers = supplies.Select(item => item.Key.To).Distinct().ToList();
            NodeId[] Suppliers(NodeId buyer, Func<Relationship, bool> brings) =>
                [.. supplies.Where(item => item.Key.To == buyer && brings(item)).Select(item => item.Key.From).Distinct()];
            var expected = new List<string>();
            foreach (var buyer in buyers)
            {
                var bought = supplies.Where(item => item.Key.To == buyer).SelectMany(item => item.State.Products).Distinct();
                expected.AddRange(bought
                    .Select(product => (Product: product, Suppliers: Suppliers(buyer, item => item.State.Products.Any(named => Within(named, product)))))
                    .Where(item => item.Suppliers.Length == 1)
                    .Select(item => $"{buyer} {item.Product} {item.Suppliers[0]}"));
                expected.AddRange(supplies
                    .Where(item => item.Key.To == buyer && item.State.Products.Count == 0)
                    .Select(item => item.Key.Type)
                    .Distinct()
                    .Select(type => Suppliers(buyer, item => item.Key.Type == type))
                    .Where(suppliers => suppliers.Length == 1)
                    .Select(suppliers => $"{buyer}  {suppliers[0]}"));
            }

            var search = new SingleSourceSearch(graph.Store, pin);
            var found = await search.FindAsync(null, null, default);

            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(Text).Order(StringComparer.Ordinal));
            var product = graph.One(graph.Products);
            var ofProduct = await search.FindAsync(product, null, default);
            Assert.Equal(
                buyers.Select(buyer => (Buyer: buyer, Suppliers: Suppliers(buyer, item => item.State.Products.Any(named => Within(named, product)))))
                    .Where(item => item.Suppliers.Length == 1)
                    .Select(item => $"{item.Buyer} {product} {item.Suppliers[0]}")
                    .Order(StringComparer.Ordinal),
                ofProduct.Select(Text).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task FindAsync_LooksAtTheBuyersAskedFor()
    {
        var graph = new SmallGraph()
            .Node(new Company(new("one"), "One") { Country = "VN" })
            .Claim(RelationshipType.Supplies, "s1", "one", Stage.Signed, "cells")
            .Claim(RelationshipType.Supplies, "s1", "two", Stage.Signed, "cells")
            .Claim(RelationshipType.Supplies, "s1", "three", Stage.Mou, "cells");
        var search = new SingleSourceSearch(graph.Store, await graph.RecordAsync());

        Assert.Equal(["one cells s1"], (await search.FindAsync(null, CompanyFilter.Of(null, null, ["vn"], null, null), default)).Select(Text));
        Assert.Equal(["one cells s1", "two cells s1"], (await search.FindAsync(null, null, default)).Select(Text));
    }

    private static string Text(Dependency item) => $"{item.Buyer.Id} {item.Product} {item.Supplier}";
}
