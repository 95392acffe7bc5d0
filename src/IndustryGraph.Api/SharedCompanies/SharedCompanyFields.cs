using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>commonSuppliers and commonCustomers, and the fields of their connection.</summary>
internal static class SharedCompanyFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query")
            .Batch("commonSuppliers", (batch, stop) => SharedAsync(batch, Direction.Upstream, stop))
            .Batch("commonCustomers", (batch, stop) => SharedAsync(batch, Direction.Downstream, stop));
        table.Type<SharedCompaniesView>("SharedCompanyConnection")
            .Property("edges", view => view.Edges)
            .Property("pageInfo", view => view.Edges.Info)
            .Property("totalCount", view => view.Shared.Members.Count)
            .Property("explored", view => view.Shared.Explored)
            .Property("truncated", view => view.Shared.Truncated);
        table.Type<Placed<SharedCompany>>("SharedCompanyEdge")
            .Property("cursor", edge => edge.Cursor)
            .Property("node", edge => Pinned.Of(edge.Scope, edge.Item.Company))
            .Property("of", edge => Pinned.All(edge.Scope, edge.Item.Of))
            .Property("via", edge => Pinned.All(edge.Scope, edge.Item.Via));
    }

    private static async ValueTask<object?[]> SharedAsync(FieldBatch batch, Direction direction, CancellationToken cancellation)
    {
        var of = batch.Arguments.Slugs("of")!;
        if (!batch.MaxTiers().TryGet(out var maxTiers, out var fault) || !batch.CheckIds("of", of).TryGet(out _, out fault))
        {
            return batch.Fill(fault);
        }

        return await batch.SlicesAsync<object, SharedCompanies, SharedCompany>(
            async (scope, _) =>
            {
                var filter = Filters.Relationships(batch.Arguments, "where");
                if (!(await batch.Request.Criteria.ReadAsync(filter, FilterScope.Flow, scope.Pin, cancellation)).TryGet(out var criteria, out var wrong))
                {
                    return wrong;
                }

                var search = new SharedCompanySearch(batch.Request.Store, criteria, scope.Pin, batch.Request.Bounds);
                return (await search.FindAsync(of, direction, maxTiers, cancellation)).TryGet(out var shared, out wrong)
                    ? Answer.Of<IReadOnlyList<SharedCompanies>>([shared])
                    : wrong;
            },
            shared => shared.Members,
            member => member.Company.Id.Value,
            (_, _, shared, slice) => new SharedCompaniesView(shared, slice),
            shared => shared.Truncated != Truncation.Time);
    }
}

/// <summary>SharedCompanyConnection of the schema.</summary>
internal sealed record SharedCompaniesView(SharedCompanies Shared, Slice<SharedCompany> Edges);
