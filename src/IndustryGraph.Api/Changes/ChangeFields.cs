using System.Globalization;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>changes, and the fields of Change.</summary>
internal static class ChangeFields
{
    public static void AddTo(ResolverTable table)
    {
        table.Type<object>("Query").Batch("changes", ChangesAsync);
        table.Type<ChangesView>("ChangeConnection")
            .Property("edges", view => view.Edges)
            .Property("nodes", view => view.Edges)
            .Property("pageInfo", view => new PageInfo(
                view.HasNext, view.HasPrevious, view.Edges.Count == 0 ? null : view.Edges[0].Cursor, view.Edges.Count == 0 ? null : view.Edges[^1].Cursor));
        table.Type<ChangeView>("ChangeEdge")
            .Property("cursor", change => change.Cursor)
            .Property("node", change => change);
        table.Type<ChangeView>("Change")
            .Property("sequence", change => change.Entry.Sequence.ToString(CultureInfo.InvariantCulture))
            .Property("recordedAt", change => change.Entry.RecordedAt)
            .Property("kind", change => change.Entry.Kind)
            .Scoped("node", (batch, scope, changes, stop) => batch.GetAsync(scope, changes.Select(change => change.Entry.Slug), stop))
            .Property("actor", change => change.Entry.Actor)
            .Property("reason", change => change.Entry.Reason);
    }

    private static async ValueTask<object?[]> ChangesAsync(FieldBatch batch, CancellationToken cancellation)
    {
        if (!ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault))
        {
            return batch.Fill(fault);
        }

        var after = 0L;
        if (page.After is { } cursor)
        {
            await batch.Request.HearOfAsync(cursor, cancellation);
            if (!ChangeCursor.Decode(batch.Request, cursor).TryGet(out var position, out fault))
            {
                return batch.Fill(fault);
            }

            after = position.Sequence;
        }

        // What was recorded since the request began is left to the next one, which sees the records too.
        var revision = batch.Request.Cursors.Revision;
        var scope = revision == batch.Request.Revision ? batch.Request.Scope : PinScope.Of(batch.Request.Scope.Pin with { KnownAt = revision.At });
        var limit = (int)Math.Min(page.Size, revision.Sequence - after);
        var entries = limit == 0 ? [] : await batch.Request.Store.ReadLogAsync(after, limit, cancellation);
        return batch.Fill(new ChangesView(
            [.. entries.Select(entry => new ChangeView(scope, entry, ChangeCursor.Encode(revision, entry.Sequence)))],
            after > 0,
            after + limit < revision.Sequence));
    }
}

/// <summary>ChangeConnection of the schema.</summary>
internal sealed record ChangesView(IReadOnlyList<ChangeView> Edges, bool HasPrevious, bool HasNext);

/// <summary>Change of the schema, with its place. Its node reads as of the request.</summary>
internal sealed record ChangeView(PinScope Scope, LogEntry Entry, string Cursor) : IScoped;
