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
        IGraphStore store, IEnumerable<Relationship> relationships, Pin pin, CancellationToken cancellation)
    {
        var products = relationships.SelectMany(item => item.State.Products).Distinct().ToList();
        var covered = await new ProductTree(store).WithNarrowerOfEachAsync(products, pin, cancellation);
        return new SupplyCover(products.Zip(covered).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    public bool Brings(Relationship relationship, Supply supply) => supply.Product is { } product
        ? relationship.State.Products.Any(_narrower[product].Contains)
        : relationship.Key.Type == supply.Type;
}
