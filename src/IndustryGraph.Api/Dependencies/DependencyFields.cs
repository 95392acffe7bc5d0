using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>singleSource and concentration, and the fields of what they give.</summary>
internal static class DependencyFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("singleSource", SingleSourceAsync);
        table.Type<DependenciesView>("DependencyConnection")
            .Property("edges", view => view.Edges)
            .Property("nodes", view => view.Edges.Select(DependencyView.Of))
            .Property("pageInfo", view => view.Edges.Info)
            .Property("totalCount", view => view.TotalCount);
        table.Type<Placed<Dependency>>("DependencyEdge")
            .Property("cursor", edge => edge.Cursor)
            .Property("node", DependencyView.Of);
        table.Type<DependencyView>("Dependency")
            .Property("buyer", view => Pinned.Of(view.Scope, view.Dependency.Buyer))
            .Scoped("product", ProductsAsync)
            .Scoped("supplier", (batch, scope, views, stop) => batch.GetAsync(scope, views.Select(view => view.Dependency.Supplier.Value), stop))
            .Property("relationship", view => Pinned.Of(view.Scope, view.Dependency.Relationship));
        table.Type<Pinned<Company>>("Company").Scoped("concentration", ConcentrationsAsync);
        table.Type<Concentration>("Concentration")
            .Property("index", concentration => concentration.Index)
            .Property("shares", concentration => concentration.Shares);
        table.Type<Share>("Share")
            .Property("key", share => share.Key)
            .Property("share", share => share.Part)
            .Property("relationships", share => share.Relationships);
    }

    private static ValueTask<object?[]> SingleSourceAsync(FieldBatch batch, CancellationToken cancellation) =>
        batch.SlicesAsync<object, IReadOnlyList<Dependency>, Dependency>(
            async (scope, _) =>
            {
                NodeId? product = null;
                if (batch.Arguments.Optional<string>("product") is { } id)
                {
                    var read = await batch.Request.Criteria.ReadIdsAsync([RecordLookup.Slug(id)], [NodeKind.Product], scope.Pin, cancellation);
                    if (!read.TryGet(out var products, out var unknown))
                    {
                        return unknown;
                    }

                    product = products.Single();
                }

                if (!(await CompanyFilters.ReadAsync(batch, "buyers", scope, cancellation)).TryGet(out var buyers, out var fault))
                {
                    return fault;
                }

                var found = await new SingleSourceSearch(batch.Request.Store, scope.Pin).FindAsync(product, buyers, cancellation);
                return Answer.Of<IReadOnlyList<IReadOnlyList<Dependency>>>([found]);
            },
            dependencies => dependencies,
            dependency => $"{dependency.Buyer.Id}|{dependency.Product?.Value ?? dependency.Relationship.Slug}",
            (_, _, dependencies, slice) => new DependenciesView(slice, dependencies.Count));

    private static async ValueTask<IReadOnlyList<object?>> ProductsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<DependencyView> views, CancellationToken cancellation)
    {
        var lists = await batch.GetListsAsync(scope, [.. views.Select(view => view.Dependency.Product is { } id ? new[] { id } : [])], cancellation);
        return [.. lists.Select(list => list is object?[] { Length: > 0 } found ? found[0] : null)];
    }

    private static async ValueTask<IReadOnlyList<object?>> ConcentrationsAsync(
        FieldBatch batch, PinScope scope, IReadOnlyList<Pinned<Company>> companies, CancellationToken cancellation) =>
        await new ConcentrationReader(batch.Request.Store, scope.Pin).ReadAsync(
            [.. companies.Select(company => company.Record.Id)], batch.Arguments.Required<ConcentrationKey>("by"), cancellation);
}

/// <summary>DependencyConnection of the schema.</summary>
internal sealed record DependenciesView(Slice<Dependency> Edges, int TotalCount);

/// <summary>Dependency of the schema.</summary>
internal sealed record DependencyView(PinScope Scope, Dependency Dependency) : IScoped
{
    public static DependencyView Of(Placed<Dependency> placed) => new(placed.Scope, placed.Item);
}
