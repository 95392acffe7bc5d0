using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>subgraph, and the fields of Subgraph.</summary>
internal static class SubgraphFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("subgraph", SubgraphAsync);
        table.Type<SubgraphView>("Subgraph")
            .Batch("nodes", NodesAsync)
            .Property("relationships", view => Pinned.All(view.Scope, view.Subgraph.Relationships))
            .Property("truncated", view => view.Subgraph.Truncated);
    }

    private static async ValueTask<object?[]> SubgraphAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var (request, limits) = (batch.Request, batch.Request.Limits);
        int hops = batch.Arguments.Required<int>("hops"), maxNodes = batch.Arguments.Required<int>("maxNodes");
        if (hops < 0 || hops > limits.MaxHops)
        {
            return batch.Fill(Fault.BadValue($"hops is between 0 and {limits.MaxHops} (limit MaxHops); it is {hops}."));
        }

        if (maxNodes < 1 || maxNodes > limits.MaxPageSize)
        {
            return batch.Fill(Fault.BadValue($"maxNodes is between 1 and {limits.MaxPageSize} (limit MaxPageSize); it is {maxNodes}."));
        }

        var scope = request.Scope.With(batch.Arguments.At);
        var filter = Filters.Relationships(batch.Arguments, "where");
        if (!(await batch.EntitiesAsync("roots", scope, cancellation)).TryGet(out var roots, out var fault)
            || !(await request.Criteria.ReadAsync(filter, FilterScope.Connections, scope.Pin, cancellation)).TryGet(out var criteria, out fault))
        {
            return batch.Fill(fault);
        }

        if (roots.Count > maxNodes)
        {
            return batch.Fill(Fault.BadValue($"roots names {roots.Count} nodes, and maxNodes allows {maxNodes}."));
        }

        var walk = new SubgraphWalk(request.Store, criteria, scope.Pin, request.Bounds);
        return batch.Fill(new SubgraphView(scope, await walk.WalkAsync(roots, hops, maxNodes, cancellation)));
    }

    private static ValueTask<object?[]> NodesAsync(FieldBatch batch, CancellationToken cancellation) =>
        batch.ByScopeAsync<SubgraphView>((scope, views) => batch.GetListsAsync(scope, [.. views.Select(view => view.Subgraph.Nodes)], cancellation));
}

/// <summary>Subgraph of the schema.</summary>
internal sealed record SubgraphView(PinScope Scope, Subgraph Subgraph) : IScoped;
