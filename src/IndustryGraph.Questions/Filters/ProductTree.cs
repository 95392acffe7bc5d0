using System.Collections.Frozen;
using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>The wider and narrower kinds of products.</summary>
public sealed class ProductTree(IGraphStore store)
{
    /// <summary>These products and everything narrower, one call for each level of the tree.</summary>
    public async ValueTask<IReadOnlySet<NodeId>> WithNarrowerAsync(IReadOnlySet<NodeId> products, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(products);
        return products.Union((await BelowAsync(products, pin, cancellation)).Select(product => product.Id)).ToFrozenSet();
    }

    /// <summary>For each product itself and everything narrower; as many calls as <see cref="WithNarrowerAsync"/> makes.</summary>
    public async ValueTask<IReadOnlyList<IReadOnlySet<NodeId>>> WithNarrowerOfEachAsync(
        IReadOnlyList<NodeId> products, Pin pin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(products);
        var children = (await BelowAsync(products.ToHashSet(), pin, cancellation)).ToLookup(product => product.Broader!.Value, product => product.Id);
        return [.. products.Select(product =>
        {
            var covered = new HashSet<NodeId> { product };
            var open = new Stack<NodeId>(covered);
            while (open.TryPop(out var next))
            {
                foreach (var child in children[next].Where(covered.Add))
                {
                    open.Push(child);
                }
            }

            return (IReadOnlySet<NodeId>)covered;
        })];
    }

    private async ValueTask<List<Product>> BelowAsync(IReadOnlySet<NodeId> products, Pin pin, CancellationToken cancellation)
    {
        var below = new Dictionary<NodeId, Product>();
        for (var level = products; level.Count > 0;)
        {
            var narrower = await store.FindNodesAsync([new NodeQuery(NodeKind.Product) { Broader = level }], pin, PageRequest.All, cancellation);
            level = narrower[0].Items.Cast<Product>().Where(product => below.TryAdd(product.Id, product)).Select(product => product.Id).ToFrozenSet();
        }

        return [.. below.Values];
    }
}
