using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Exchange;

/// <summary>Finds the products that a file names by name or id, and makes those that are not there.</summary>
internal sealed class ProductNames(IGraphStore store)
{
    private readonly Dictionary<string, NodeId> _ids = new(StringComparer.Ordinal);
    private readonly List<Product> _made = [];

    public IReadOnlyList<Product> Made => _made;

    public NodeId this[string name] => _ids[name];

    public async ValueTask LoadAsync(IEnumerable<string> names, Pin pin, CancellationToken cancellation)
    {
        var wanted = names.Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var slugs = wanted.Select(Slug.From).ToList();
        var byId = await store.GetAsync(slugs, pin, cancellation);
        var query = new NameQuery(NameMatch.Exact, wanted, new HashSet<NodeKind> { NodeKind.Product }, Limit: 2);
        var byName = await store.FindNamesAsync(query, pin, cancellation);
        for (var i = 0; i < wanted.Count; i++)
        {
            // A name that several products bear is nobody's; the product of that id, or a new one, is meant.
            var standing = byName[i] is [var only] ? only.Node as Product : byId[i] as Product;
            var id = standing?.Id ?? new NodeId(byId[i] is null ? slugs[i] : slugs[i] + "-product");
            if (standing is null && _made.TrueForAll(product => product.Id != id))
            {
                _made.Add(new Product(id, wanted[i]));
            }

            _ids[wanted[i]] = id;
        }
    }
}
