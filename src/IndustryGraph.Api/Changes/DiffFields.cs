using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>diff, and the fields of GraphDiff and FieldChange.</summary>
internal static class DiffFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("diff", DiffAsync);
        table.Type<DiffView>("GraphDiff")
            .Property("added", view => Pinned.All(view.To, view.Diff.Added))
            .Property("ended", view => Pinned.All(view.From, view.Diff.Ended))
            .Property("changed", view => view.Diff.Changed.Select(change => new FieldChangeView(change.IsGone ? view.From : view.To, change)).ToArray())
            .Property("retracted", view => Pinned.All(view.To, view.Diff.Retracted))
            .Property("truncated", view => view.Diff.Truncated);
        table.Type<FieldChangeView>("FieldChange")
            .Property("node", view => Pinned.Of(view.Scope, view.Change.Record))
            .Property("field", view => view.Change.Field)
            .Property("before", view => view.Change.Before)
            .Property("after", view => view.Change.After);
    }

    private static async ValueTask<object?[]> DiffAsync(FieldBatch batch, CancellationToken cancellation)
    {
        if (!ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault))
        {
            return batch.Fill(fault);
        }

        var (from, to) = (batch.Request.Scope.With(batch.Arguments.PinOf("from")), batch.Request.Scope.With(batch.Arguments.PinOf("to")));
        var scope = batch.Arguments.Optional<string>("scope") is { } id ? RecordLookup.Slug(id) : null;
        var filter = batch.Arguments.Object("where") is null ? null : Filters.Relationships(batch.Arguments, "where");
        var answer = await new GraphDiffer(batch.Request.Store).DiffAsync(from.Pin, to.Pin, scope, filter, page.Size, cancellation);
        return batch.Fill(answer.TryGet(out var diff, out fault) ? new DiffView(from, to, diff) : fault);
    }
}

/// <summary>GraphDiff of the schema.</summary>
internal sealed record DiffView(PinScope From, PinScope To, GraphDiff Diff);

/// <summary>FieldChange of the schema.</summary>
internal sealed record FieldChangeView(PinScope Scope, FieldChange Change);
