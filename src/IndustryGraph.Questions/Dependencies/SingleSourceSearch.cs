using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>Finds buyers that have one source only, among the flow relationships that are signed or operational.</summary>
public sealed class SingleSourceSearch(IGraphStore store, Pin pin)
{
    /// <param name="product">What must have one source, everything narrower taken in; null for each thing that a buyer buys.</param>
    /// <param name="buyers">Which buyers are looked at; null for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>By the buyer's folded name, its id, then the product's id; those of no product last.</returns>
    public async ValueTask<IReadOnlyList<Dependency>> FindAsync(NodeId? product, CompanyFilter? buyers, CancellationToken cancellation)
    {
        var criteria = new RelationshipCriteria
        {
            Types = FilterScope.FirmFlow.DefaultTypes,
            Stages = FilterScope.FirmFlow.DefaultStages,
            Products = product is { } wanted
                ? await new ProductTree(store).WithNarrowerAsync(new HashSet<NodeId> { wanted }, pin, cancellation)
                : null,
            Involving = buyers?.Ids,
        };
        if (store is ITraversableStore traversable)
        {
            var search = new ViewedSingleSources(traversable.View(criteria with { Involving = null }, pin, anchored: false), buyers);
            var covered = product is null ? await SupplyCover.ReadAsync(store, search.Products(cancellation), pin, cancellation) : null;
            return search.Find(product, covered, cancellation);
        }

        var found = await store.FindRelationshipsAsync(new RelationshipQuery(criteria), pin, PageRequest.All, cancellation);
        var cover = product is null ? await SupplyCover.ReadAsync(store, found[0].Items, pin, cancellation) : null;
        var single = found[0].Items
            .GroupBy(relationship => relationship.Key.To)
            .SelectMany(group => cover is null ? OfProduct([.. group], product!.Value) : OfEach([.. group], cover))
            .ToList();
        NodeId[] ids = [.. single.Select(item => item.Relationship.Key.To).Distinct()];
        var companies = (await store.GetAsync([.. ids.Select(id => id.Value)], pin, cancellation))
            .OfType<Company>()
            .Where(company => buyers?.Matches(company) ?? true)
            .ToDictionary(company => company.Id);
        return [.. single
            .Where(item => companies.ContainsKey(item.Relationship.Key.To))
            .Select(item => new Dependency(companies[item.Relationship.Key.To], item.Product, item.Relationship.Key.From, item.Relationship))
            .OrderBy(item => item.Buyer, CompanyNameOrder.Instance)
            .ThenBy(item => item.Product is null)
            .ThenBy(item => item.Product)
            .ThenBy(item => item.Relationship.Id)];
    }

    private static IEnumerable<(NodeId? Product, Relationship Relationship)> OfProduct(List<Relationship> supplies, NodeId product) =>
        Single(supplies) is { } only ? [(product, only)] : [];

    private static IEnumerable<(NodeId? Product, Relationship Relationship)> OfEach(List<Relationship> supplies, SupplyCover cover)
    {
        foreach (var supply in supplies.SelectMany(Supply.Of).Distinct())
        {
            if (Single([.. supplies.Where(relationship => cover.Brings(relationship, supply))]) is { } only)
            {
                yield return (supply.Product, only);
            }
        }
    }

    // The relationship that stands for the one supplier; null where there are several.
    private static Relationship? Single(List<Relationship> supplies) =>
        supplies.TrueForAll(relationship => relationship.Key.From == supplies[0].Key.From)
            ? supplies.OrderByDescending(relationship => relationship.State.Stage.Firmness()).ThenBy(relationship => relationship.Id).First()
            : null;
}
