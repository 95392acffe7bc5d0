using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The fields of Product.</summary>
internal static class ProductFields
{
    public static void AddTo(ResolverTable table) => EntityFields.AddIdsTo<Product>(table, "Product")
        .Property("name", product => product.Record.Name)
        .Property<IReadOnlyList<string>>("aliases", product => product.Record.Aliases)
        .Scoped("broader", BroaderAsync)
        .Scoped("narrower", NarrowerAsync)
        .Batch("suppliers", (batch, cancellation) => Companies(batch, AnchorEnd.From, cancellation))
        .Batch("buyers", (batch, cancellation) => Companies(batch, AnchorEnd.To, cancellation));

    private static async ValueTask<IReadOnlyList<object?>> BroaderAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Product>> products, CancellationToken cancellation)
    {
        var broader = await batch.GetListsAsync(
            scope, [.. products.Select(product => product.Record.Broader is { } id ? new[] { id } : [])], cancellation);
        return [.. broader.Select(list => list is object?[] { Length: > 0 } found ? found[0] : null)];
    }

    private static async ValueTask<IReadOnlyList<object?>> NarrowerAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Product>> products, CancellationToken cancellation)
    {
        var query = new NodeQuery(NodeKind.Product) { Broader = products.Select(product => product.Record.Id).ToHashSet() };
        var found = await batch.Request.Store.FindNodesAsync([query], scope.Pin, PageRequest.All, cancellation);
        var byBroader = found[0].Items.Cast<Product>().ToLookup(product => product.Broader!.Value);
        return [.. products.Select(product => Pinned.All(scope, byBroader[product.Record.Id]))];
    }

    // Companies at one end of a flow relationship that names the product or a narrower one.
    private static ValueTask<object?[]> Companies(FieldBatch batch, AnchorEnd end, CancellationToken cancellation) =>
        batch.ConnectionsAsync((_, _) => ValueTask.FromResult<Answer<ListLoader>>((ListLoader)(async (anchors, pin, page, stop) =>
        {
            var tree = new ProductTree(batch.Request.Store);
            var covered = await tree.WithNarrowerOfEachAsync([.. anchors.Select(slug => new NodeId(slug))], pin, stop);
            var queries = covered.Select(products => new NodeQuery(NodeKind.Company)
            {
                Having = (end, new RelationshipCriteria
                {
                    Types = FilterScope.Flow.DefaultTypes,
                    Stages = FilterScope.Flow.DefaultStages,
                    Products = products,
                }),
            });
            return (await batch.Request.Store.FindNodesAsync([.. queries], pin, page, stop)).AsRecords();
        })), cancellation);
}
