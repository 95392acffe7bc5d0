using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>The fields of Company and what belongs to it alone.</summary>
internal static class CompanyFields
{
    public static void AddTo(ResolverTable table)
    {
        EntityFields.AddTo<Company>(table, "Company")
            .Property<IReadOnlyList<string>>("aliases", company => company.Record.Aliases)
            .Property("kind", company => company.Record.CompanyKind)
            .Property("country", company => company.Record.Country)
            .Property<IReadOnlyList<string>>("industries", company => company.Record.Industries)
            .Property("identifiers", company => company.Record.Identifiers)
            .Batch("suppliers", (batch, stop) => Supply(batch, AnchorEnd.To, AnchorEnd.From, stop))
            .Batch("customers", (batch, stop) => Supply(batch, AnchorEnd.From, AnchorEnd.To, stop))
            .Batch("facilities", FacilitiesAsync)
            .Scoped("products", ProductsAsync)
            .Scoped("coverage", CoverageReader.ReadAsync);
        table.Type<Identifier>("Identifier")
            .Property("scheme", identifier => identifier.Scheme)
            .Property("value", identifier => identifier.Value);
        table.Type<CompanyProduct>("CompanyProduct")
            .Property("product", item => item.Product)
            .Batch("relationships", ProductRelationships);
        table.Type<Coverage>("Coverage")
            .Property("sources", coverage => coverage.Sources)
            .Property("claims", coverage => coverage.Claims)
            .Property("newestSource", coverage => coverage.NewestSource);
    }

    private static ValueTask<object?[]> Supply(FieldBatch batch, AnchorEnd end, AnchorEnd shown, CancellationToken cancellation) =>
        batch.ConnectionsAsync((scope, stop) => RelationshipLists.Of(batch, scope, end, FilterScope.Flow, stop), cancellation, shown);

    // The facilities it operates, by name: the other ends of its OPERATES relationships.
    private static ValueTask<object?[]> FacilitiesAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var criteria = new RelationshipCriteria
        {
            Types = new HashSet<RelationshipType> { RelationshipType.Operates },
            Stages = FilterScope.Everything.DefaultStages,
        };
        var query = new RelationshipQuery(criteria) { End = AnchorEnd.From, Order = RelationshipOrder.Name };
        return batch.ConnectionsAsync(
            (_, _) => ValueTask.FromResult<Answer<ListLoader>>(RelationshipLists.Load(batch, query)), cancellation, AnchorEnd.To);
    }

    private static async ValueTask<IReadOnlyList<object?>> ProductsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Company>> companies, CancellationToken cancellation)
    {
        if (!FirstOf(batch).TryGet(out var first, out var fault))
        {
            return batch.Fill(fault);
        }

        var criteria = new RelationshipCriteria { Types = FilterScope.Flow.DefaultTypes, Stages = FilterScope.Flow.DefaultStages };
        var query = new RelationshipQuery(criteria) { Anchors = [.. companies.Select(company => company.Record.Id)], End = AnchorEnd.From };
        var pages = await batch.Request.Store.FindRelationshipsAsync(query, scope.Pin, PageRequest.All, cancellation);
        var sold = pages.Select(page => page.Items
            .SelectMany(relationship => relationship.State.Products.Select(product => (product, relationship)))
            .ToLookup(pair => pair.product, pair => pair.relationship)).ToList();
        var products = await batch.GetListsAsync(scope, [.. sold.Select(lookup => lookup.Select(group => group.Key).ToList())], cancellation);
        return [.. products.Select((list, i) => ((IReadOnlyList<object?>)list!)
            .Cast<Pinned<Product>>()
            .OrderBy(product => NameFolding.Fold(product.Record.Name), Comparer<string>.Create(Slug.Compare))
            .ThenBy(product => product.Record.Id)
            .Take(first)
            .Select(product => new CompanyProduct(product, [.. sold[i][product.Record.Id]]))
            .ToArray())];
    }

    private static ValueTask<object?[]> ProductRelationships(FieldBatch batch, CancellationToken cancellation) =>
        ValueTask.FromResult(FirstOf(batch).TryGet(out var first, out var fault)
            ? [.. batch.Parents.Cast<CompanyProduct>().Select(item => (object?)Pinned.All(item.Product.Scope, item.Relationships.Take(first)))]
            : batch.Fill(fault));

    private static Answer<int> FirstOf(FieldBatch batch) =>
        ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault) ? page.Size : fault;
}

/// <summary>CompanyProduct of the schema.</summary>
internal sealed record CompanyProduct(Pinned<Product> Product, IReadOnlyList<Relationship> Relationships);
