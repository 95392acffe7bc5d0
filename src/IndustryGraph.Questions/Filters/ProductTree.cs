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
        var found = new HashSet<NodeId>(products);
        IReadOnlySet<NodeId> level = products;
        while (level.Count > 0)
        {
            var narrower = await store.FindNodesAsync([new NodeQuery(NodeKind.Product) { Broader = level }], pin, PageRequest.All, cancellation);
            level = narrower[0].Items.Select(node => node.Id).Where(found.Add).ToFrozenSet();
        }

        return found.ToFrozenSet();
    }
}
