using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// Buyers that have one source only, over a view of the graph: the same as <see cref="SingleSourceSearch"/> finds through the
/// port, in numbers until one is looked at.
/// </summary>
/// <param name="view">The relationships that count.</param>
/// <param name="buyers">Which buyers are looked at; null for all.</param>
internal sealed class ViewedSingleSources(IGraphView view, CompanyFilter? buyers)
{
    private Hop[] _hops = new Hop[256];

    /// <summary>The products that the relationships into the buyers name.</summary>
    public List<NodeId> Products(CancellationToken cancellation)
    {
        var products = new HashSet<NodeId>();
        EachBuyer((_, count) =>
        {
            for (var i = 0; i < count; i++)
            {
                foreach (var product in view.ProductsOf(_hops[i].Relationship).Span)
                {
                    products.Add(product);
                }
            }
        }, cancellation);
        return [.. products];
    }

    /// <param name="product">What must have one source; null for each thing that a buyer buys.</param>
    /// <param name="cover">What brings what; null where a product is named.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<Dependency> Find(NodeId? product, SupplyCover? cover, CancellationToken cancellation)
    {
        var found = new List<Single>();
        var supplies = new HashSet<Supply>();
        EachBuyer((buyer, count) =>
        {
            if (cover is null)
            {
                if (Only(count, _ => true) is { } only)
                {
                    found.Add(new Single(buyer, product, only));
                }

                return;
            }

            supplies.Clear();
            for (var i = 0; i < count; i++)
            {
                var named = view.ProductsOf(_hops[i].Relationship).Span;
                if (named.IsEmpty)
                {
                    supplies.Add(new Supply(null, _hops[i].Type));
                }

                foreach (var one in named)
                {
                    supplies.Add(new Supply(one, default));
                }
            }

            foreach (var supply in supplies)
            {
                if (Only(count, hop => cover.Brings(view.ProductsOf(hop.Relationship).Span, hop.Type, supply)) is { } only)
                {
                    found.Add(new Single(buyer, supply.Product, only));
                }
            }
        }, cancellation);
        found.Sort(Compare);
        return new ListView<Dependency>(found.Count, i => new Dependency(
            (Company)view.NodeAt(found[i].Buyer)!, found[i].Product, view.IdOf(found[i].Hop.Other), view.RelationshipAt(found[i].Hop.Relationship)));
    }

    // Shows every buyer with the hops to its suppliers.
    private void EachBuyer(Action<int, int> show, CancellationToken cancellation)
    {
        for (var node = 0; node < view.Nodes; node++)
        {
            if (view.KindOf(node) != NodeKind.Company)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            var count = view.Around(node, AnchorEnd.To, ref _hops);
            if (count > 0 && (buyers is null || (view.NodeAt(node) is Company company && buyers.Matches(company))))
            {
                show(node, count);
            }
        }
    }

    // The hop that stands for the one supplier: the firmest, then the one with the smallest id; null where there are several.
    private Hop? Only(int count, Func<Hop, bool> brings)
    {
        Hop? only = null;
        foreach (var hop in _hops.AsSpan(0, count))
        {
            if (!brings(hop))
            {
                continue;
            }

            if (only is not { } known)
            {
                only = hop;
            }
            else if (known.Other != hop.Other)
            {
                return null;
            }
            else if (IsBefore(hop, known))
            {
                only = hop;
            }
        }

        return only;
    }

    // Both join the same two, so that the type decides between the ids.
    private static bool IsBefore(in Hop hop, in Hop other) => hop.Stage.Firmness() != other.Stage.Firmness()
        ? hop.Stage.Firmness() > other.Stage.Firmness()
        : Slug.Compare(hop.Type.Slug(), other.Type.Slug()) < 0;

    private int Compare(Single x, Single y)
    {
        if (x.Buyer != y.Buyer)
        {
            var (left, right) = (view.NameKey(x.Buyer), view.NameKey(y.Buyer));
            return left != right ? left.CompareTo(right) : view.CompareNames(x.Buyer, y.Buyer);
        }

        var order = (x.Product is null).CompareTo(y.Product is null);
        order = order != 0 || x.Product is null ? order : x.Product.Value.CompareTo(y.Product!.Value);
        return order != 0 ? order : view.RelationshipAt(x.Hop.Relationship).Id.CompareTo(view.RelationshipAt(y.Hop.Relationship).Id);
    }

    private readonly record struct Single(int Buyer, NodeId? Product, Hop Hop);
}
