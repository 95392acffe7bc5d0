using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>resolve, and the fields of Resolution.</summary>
internal static class ResolveFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("resolve", ResolveAsync);
        table.Type<PinnedResolution>("Resolution")
            .Property("name", resolution => resolution.Resolution.Name)
            .Property("match", resolution => Pinned.Of(resolution.Scope, resolution.Resolution.Match))
            .Property("candidates", resolution => resolution.Candidates());
    }

    private static async ValueTask<object?[]> ResolveAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var names = batch.Arguments.List<string>("names")!;
        var limit = batch.Request.Limits.MaxPageSize;
        if (names.Count > limit)
        {
            return batch.Fill(Fault.BadValue($"names lists at most {limit} names (limit MaxPageSize); it lists {names.Count}."));
        }

        var scope = batch.Request.Scope;
        var resolved = await new NameResolver(batch.Request.Store).ResolveAsync(
            names, batch.Arguments.Required<double>("threshold"), scope.Pin, cancellation);
        return batch.Fill(resolved.TryGet(out var resolutions, out var fault)
            ? resolutions.Select(resolution => new PinnedResolution(scope, resolution)).ToArray()
            : fault);
    }
}

/// <summary>Resolution of the schema.</summary>
internal sealed record PinnedResolution(PinScope Scope, Resolution Resolution)
{
    public PinnedHit[] Candidates() => [.. Resolution.Candidates.Select(hit => new PinnedHit(Scope, hit))];
}
