using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>paths, and the fields of PathSearch, Path and Hop.</summary>
internal static class PathFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("paths", PathsAsync);
        table.Type<PathSearchView>("PathSearch")
            .Property("paths", search => search.Paths)
            .Property("explored", search => search.Search.Explored)
            .Property("truncated", search => search.Search.Truncated);
        table.Type<PathView>("Path")
            .Property("length", path => path.Path.Hops.Count)
            .Batch("nodes", NodesAsync)
            .Property("hops", path => path.Hops)
            .Property("weakestStage", path => path.Path.WeakestHop.State.Stage)
            .Property("weakestHop", path => Pinned.Of(path.Scope, path.Path.WeakestHop))
            .Property("validity", path => path.Path.Validity is { } validity ? new DateRange(validity.From, validity.To) : null)
            .Batch("independentOrigins", OriginsAsync);
        table.Type<HopView>("Hop")
            .Property("relationship", hop => Pinned.Of(hop.Scope, hop.Hop.Relationship))
            .Scoped("from", (batch, scope, hops, stop) => batch.GetAsync(scope, hops.Select(hop => hop.Hop.From.Value), stop))
            .Scoped("to", (batch, scope, hops, stop) => batch.GetAsync(scope, hops.Select(hop => hop.Hop.To.Value), stop))
            .Property("forward", hop => hop.Hop.Forward);
        table.Type<DateRange>("DateRange")
            .Property("from", range => range.From)
            .Property("to", range => range.To);
    }

    private static async ValueTask<object?[]> PathsAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var request = batch.Request;
        var maxHops = batch.Arguments.Required<int>("maxHops");
        if (maxHops < 1 || maxHops > request.Limits.MaxHops)
        {
            return batch.Fill(Fault.BadValue($"maxHops is between 1 and {request.Limits.MaxHops} (limit MaxHops); it is {maxHops}."));
        }

        var scope = request.Scope.With(batch.Arguments.At);
        if (!(await batch.EntitiesAsync("from", scope, cancellation)).TryGet(out var from, out var fault)
            || !(await batch.EntitiesAsync("to", scope, cancellation)).TryGet(out var to, out fault)
            || !(await request.Criteria.ReadAsync(Filters.Relationships(batch.Arguments, "where"), FilterScope.Connections, scope.Pin, cancellation)).TryGet(out var criteria, out fault)
            || !(await new PathFinder(request.Store).FindAsync(
                from, to, batch.Arguments.Required<PathMode>("mode"), batch.Arguments.Required<int>("k"), maxHops, criteria, scope.Pin, request.Bounds, cancellation)).TryGet(out var search, out fault))
        {
            return batch.Fill(fault);
        }

        return batch.Fill(new PathSearchView(search, [.. search.Paths.Select(path => new PathView(scope, path))]));
    }

    private static ValueTask<object?[]> NodesAsync(FieldBatch batch, CancellationToken cancellation) =>
        batch.ByScopeAsync<PathView>((scope, paths) => batch.GetListsAsync(scope, [.. paths.Select(path => path.Path.Nodes.ToList())], cancellation));

    // Distinct origins of the claims that stand behind any hop.
    private static ValueTask<object?[]> OriginsAsync(FieldBatch batch, CancellationToken cancellation) =>
        batch.ByScopeAsync<PathView>(async (scope, paths) =>
        {
            string[] hops = [.. paths.SelectMany(path => path.Path.Hops).Select(hop => hop.Relationship.Slug).Distinct()];
            var query = new ClaimQuery(ClaimAnchor.Subject) { Anchors = hops, Standing = true };
            var pages = await batch.Request.Store.FindClaimsAsync(query, scope.Pin, PageRequest.All, cancellation);
            var claims = hops.Zip(pages).ToDictionary(pair => pair.First, pair => pair.Second.Items.Where(claim => claim.Rank != Rank.Deprecated && claim.Stage != Stage.Denied).ToList());
            string[] sourceIds = [.. claims.Values.SelectMany(list => list).Select(claim => claim.Source.Value).Distinct()];
            var sources = await batch.Request.Store.GetAsync(sourceIds, scope.Pin, cancellation);
            var origins = sourceIds.Zip(sources).ToDictionary(pair => pair.First, pair => ((Source)pair.Second!).OriginKey);
            return [.. paths.Select(path => (object?)path.Path.Hops
                .SelectMany(hop => claims[hop.Relationship.Slug])
                .Select(claim => origins[claim.Source.Value])
                .Distinct()
                .Count())];
        });
}

/// <summary>PathSearch of the schema.</summary>
internal sealed record PathSearchView(PathSearch Search, IReadOnlyList<PathView> Paths);

/// <summary>Path of the schema.</summary>
internal record PathView(PinScope Scope, GraphPath Path) : IScoped
{
    public IReadOnlyList<HopView> Hops => [.. Path.Hops.Select(hop => new HopView(Scope, hop))];
}

/// <summary>Hop of the schema.</summary>
internal sealed record HopView(PinScope Scope, PathHop Hop) : IScoped;

/// <summary>DateRange of the schema.</summary>
internal sealed record DateRange(DateOnly? From, DateOnly? To);
