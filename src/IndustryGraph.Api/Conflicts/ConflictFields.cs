using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>conflicts, and the fields of Conflict.</summary>
internal static class ConflictFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("conflicts", ConflictsAsync);
        table.Type<ConflictsView>("ConflictConnection")
            .Property("edges", view => view.Edges)
            .Property("nodes", view => view.Edges.Select(ConflictView.Of))
            .Property("pageInfo", view => view.Edges.Info)
            .Property("totalCount", view => view.TotalCount);
        table.Type<Placed<Conflict>>("ConflictEdge")
            .Property("cursor", edge => edge.Cursor)
            .Property("node", ConflictView.Of);
        table.Type<ConflictView>("Conflict")
            .Property("kind", view => view.Conflict.Rule.Kind)
            .Property("subject", view => Pinned.Of(view.Scope, view.Conflict.Subject))
            .Property("claims", view => Pinned.All(view.Scope, view.Conflict.Claims))
            .Property("explanation", view => view.Conflict.Explanation);
    }

    private static ValueTask<object?[]> ConflictsAsync(FieldBatch batch, CancellationToken cancellation) =>
        batch.SlicesAsync<object, IReadOnlyList<Conflict>, Conflict>(
            async (scope, _) =>
            {
                var within = batch.Arguments.Optional<string>("scope") is { } id ? RecordLookup.Slug(id) : null;
                var kinds = batch.Arguments.List<ConflictKind>("kinds")?.ToHashSet();
                var found = await new ConflictSearch(batch.Request.Store, scope.Pin).FindAsync(within, kinds, cancellation);
                return found.TryGet(out var conflicts, out var fault) ? Answer.Of<IReadOnlyList<IReadOnlyList<Conflict>>>([conflicts]) : fault;
            },
            conflicts => conflicts,
            conflict => conflict.Key,
            (_, _, conflicts, slice) => new ConflictsView(slice, conflicts.Count));
}

/// <summary>ConflictConnection of the schema.</summary>
internal sealed record ConflictsView(Slice<Conflict> Edges, int TotalCount);

/// <summary>Conflict of the schema.</summary>
internal sealed record ConflictView(PinScope Scope, Conflict Conflict)
{
    public static ConflictView Of(Placed<Conflict> placed) => new(placed.Scope, placed.Item);
}
