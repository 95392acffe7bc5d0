using IndustryGraph.Model;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>
/// What a relationship brings its buyer: each product that it names, or where it names none, everything of its type.
/// </summary>
/// <param name="Product">The product; null for everything of the type.</param>
/// <param name="Type">The type; it only tells apart where no product is named.</param>
internal readonly record struct Supply(NodeId? Product, RelationshipType Type)
{
    public static IEnumerable<Supply> Of(Relationship relationship) => relationship.State.Products.Count == 0
        ? [new Supply(null, relationship.Key.Type)]
        : relationship.State.Products.Select(product => new Supply(product, default));
}

/// <summary>
/// Which relationships bring a supply. A product takes in everything narrower, and everything of a type takes in every
/// relationship of the type; the other way round nothing is known: who supplies batteries may not supply these cells.
/// </summary>
internal sealed class SupplyCover
{
    private readonly Dictionary<NodeId, IReadOnlySet<NodeId>> _narrower;

    private SupplyCover(Dictionary<NodeId, IReadOnlySet<NodeId>> narrower) => _narrower = narrower;

    /// <summary>Reads the products that these relationships name, one call for each level of the tree of products.</summary>
    public static async ValueTask<SupplyCover> ReadAsync(
        IGraphStore store, IEnumerable<Relationship> relationships, Pin pin, CancellationToken cancellation) =>
        await ReadAsync(store, relationships.SelectMany(item => item.State.Products).Distinct().ToList(), pin, cancellation);

    /// <summary>The same of these products.</summary>
    public static async ValueTask<SupplyCover> ReadAsync(
        IGraphStore store, IReadOnlyList<NodeId> products, Pin pin, CancellationToken cancellation)
    {
        var covered = await new ProductTree(store).WithNarrowerOfEachAsync(products, pin, cancellation);
        return new SupplyCover(products.Zip(covered).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    public bool Brings(Relationship relationship, Supply supply) =>
        Brings(relationship.State.Products.Span, relationship.Key.Type, supply);

    /// <summary>The same of a relationship of this type that names these products.</summary>
    public bool Brings(ReadOnlySpan<NodeId> products, RelationshipType type, Supply supply)
    {
        if (supply.Product is not { } wanted)
        {
            return type == supply.Type;
        }

        var covered = _narrower[wanted];
        foreach (var product in products)
        {
            if (covered.Contains(product))
            {
                return true;
            }
        }

        return false;
    }
}
