using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>disruption, and the fields of Impact.</summary>
internal static class DisruptionFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("disruption", DisruptionAsync);
        table.Type<ImpactView>("Impact")
            .Property("removed", view => Pinned.All(view.Scope, view.Impact.Removed))
            .Property("edges", view => view.Edges)
            .Property("pageInfo", view => view.Edges.Info)
            .Property("totalCount", view => view.Impact.Affected.Count)
            .Property("explored", view => view.Impact.Explored)
            .Property("truncated", view => view.Impact.Truncated);
        table.Type<Placed<AffectedCompany>>("AffectedEdge")
            .Property("cursor", edge => edge.Cursor)
            .Property("node", edge => Pinned.Of(edge.Scope, edge.Item.Company))
            .Property("tier", edge => edge.Item.Tier)
            .Property("lost", edge => Pinned.All(edge.Scope, edge.Item.Lost))
            .Property("soleSource", edge => edge.Item.SoleSource)
            .Property("alternatives", edge => Pinned.All(edge.Scope, edge.Item.Alternatives))
            .Property("pendingReplacements", edge => Pinned.All(edge.Scope, edge.Item.PendingReplacements));
    }

    private static async ValueTask<object?[]> DisruptionAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var remove = batch.Arguments.Object("remove")!;
        var removal = new Removal
        {
            Companies = remove.Slugs("companies") ?? [],
            Relationships = remove.Slugs("relationships") ?? [],
            Countries = remove.List<string>("countries") ?? [],
        };
        if (!batch.MaxTiers().TryGet(out var maxTiers, out var fault))
        {
            return batch.Fill(fault);
        }

        var limit = batch.Request.Limits.MaxPageSize;
        if (removal.Companies.Count + removal.Relationships.Count > limit)
        {
            return batch.Fill(Fault.BadValue($"remove lists at most {limit} ids (limit MaxPageSize)."));
        }

        return await batch.SlicesAsync<object, Impact, AffectedCompany>(
            async (scope, _) =>
            {
                var filter = Filters.Relationships(batch.Arguments, "where");
                if (!(await batch.Request.Criteria.ReadAsync(filter, FilterScope.FirmFlow, scope.Pin, cancellation)).TryGet(out var criteria, out var wrong))
                {
                    return wrong;
                }

                var walk = new DisruptionWalk(batch.Request.Store, criteria, scope.Pin, batch.Request.Bounds);
                return (await walk.WalkAsync(removal, maxTiers, cancellation)).TryGet(out var impact, out wrong)
                    ? Answer.Of<IReadOnlyList<Impact>>([impact])
                    : wrong;
            },
            impact => impact.Affected,
            affected => affected.Company.Id.Value,
            (scope, _, impact, slice) => new ImpactView(scope, impact, slice),
            impact => impact.Truncated != Truncation.Time);
    }
}

/// <summary>Impact of the schema.</summary>
internal sealed record ImpactView(PinScope Scope, Impact Impact, Slice<AffectedCompany> Edges);
