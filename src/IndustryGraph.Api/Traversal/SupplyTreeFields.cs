using IndustryGraph.Model;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>supplyTree, and the fields of Traversal.</summary>
internal static class SupplyTreeFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<Pinned<Company>>("Company").Batch("supplyTree", SupplyTreesAsync);
        table.Type<TraversalView>("Traversal")
            .Property("root", traversal => traversal.Root)
            .Property("tiers", traversal => traversal.Tree.Tiers)
            .Property("edges", traversal => traversal.Edges)
            .Property("pageInfo", traversal => traversal.Edges.Info)
            .Property("totalCount", traversal => traversal.Tree.Members.Count)
            .Property("explored", traversal => traversal.Tree.Explored)
            .Property("truncated", traversal => traversal.Tree.Truncated);
        table.Type<SupplyTier>("Tier")
            .Property("tier", tier => tier.Tier)
            .Property("companies", tier => tier.Companies)
            .Property("relationships", tier => tier.Relationships);
        table.Type<Placed<SupplyTreeMember>>("TraversalEdge")
            .Property("cursor", edge => edge.Cursor)
            .Property("node", edge => Pinned.Of(edge.Scope, edge.Item.Company))
            .Property("tier", edge => edge.Item.Tier)
            .Property("via", edge => Pinned.Of(edge.Scope, edge.Item.Via));
    }

    private static async ValueTask<object?[]> SupplyTreesAsync(FieldBatch batch, CancellationToken cancellation)
    {
        if (!batch.MaxTiers().TryGet(out var maxTiers, out var tooMany))
        {
            return batch.Fill(tooMany);
        }

        return await batch.SlicesAsync<Pinned<Company>, SupplyTree, SupplyTreeMember>(
            async (scope, roots) =>
            {
                var filter = Filters.Relationships(batch.Arguments, "where");
                if (!(await batch.Request.Criteria.ReadAsync(filter, FilterScope.Flow, scope.Pin, cancellation)).TryGet(out var criteria, out var fault)
                    || !(await CompanyFilters.ReadAsync(batch, "companies", scope, cancellation)).TryGet(out var listed, out fault))
                {
                    return fault;
                }

                var walk = new SupplyTreeWalk(batch.Request.Store, criteria, listed, scope.Pin, batch.Request.Bounds);
                var trees = await walk.WalkAsync(
                    [.. roots.Select(root => root.Record.Id)], batch.Arguments.Required<Direction>("direction"), maxTiers, cancellation);
                return Answer.Of(trees);
            },
            tree => tree.Members,
            member => member.Company.Id.Value,
            (scope, root, tree, slice) => new TraversalView(new Pinned<Company>(scope, root.Record), tree, slice),
            tree => tree.Truncated != Truncation.Time);
    }
}

/// <summary>Traversal of the schema.</summary>
internal sealed record TraversalView(Pinned<Company> Root, SupplyTree Tree, Slice<SupplyTreeMember> Edges);
