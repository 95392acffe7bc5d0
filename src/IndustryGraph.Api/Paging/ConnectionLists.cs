using IndustryGraph.Model;
using IndustryGraph.Questions;
using IndustryGraph.Storage;

namespace IndustryGraph.Api;

/// <summary>Asks the store for a page of the list at each anchor.</summary>
internal delegate ValueTask<IReadOnlyList<Page<GraphRecord>>> ListLoader(
    IReadOnlyList<string> anchors, Pin pin, PageRequest page, CancellationToken cancellation);

/// <summary>Makes connections for all parents of a field.</summary>
internal static class ConnectionLists
{
    /// <param name="batch">The field and its parents; a parent that is no record gives a list over the whole graph.</param>
    /// <param name="prepare">Reads the arguments at a pin: a loader, or what is wrong with them.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async ValueTask<object?[]> ConnectionsAsync(
        this FieldBatch batch, Func<PinScope, CancellationToken, ValueTask<Answer<ListLoader>>> prepare, CancellationToken cancellation)
    {
        if (!ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault))
        {
            return batch.Fill(fault);
        }

        var results = new object?[batch.Parents.Count];
        var places = new List<(int Slot, string Anchor, ulong List, PinScope Scope, PageRequest Request)>();
        var count = batch.IsSelected("totalCount") || batch.IsSelected("companyCount");
        var arguments = batch.Arguments.Fingerprint();
        for (var i = 0; i < results.Length; i++)
        {
            var anchor = (batch.Parents[i] as IPinned)?.Record.Slug ?? "";
            var list = CursorCodec.Hash($"{batch.Field}|{anchor}|{arguments}");
            if (page.Resolve(batch.Request.Cursors, list, batch.ScopeOf(batch.Parents[i]), count).TryGet(out var resolved, out var bad))
            {
                places.Add((i, anchor, list, resolved.Scope, resolved.Request));
            }
            else
            {
                results[i] = bad;
            }
        }

        foreach (var group in places.GroupBy(place => (place.Scope, place.Request)))
        {
            var prepared = await prepare(group.Key.Scope, cancellation);
            string[] anchors = [.. group.Select(place => place.Anchor)];
            var pages = new ConnectionPages(
                (request, stop) => prepared.Value(anchors, group.Key.Scope.Pin, request, stop), group.Key.Request);
            var index = 0;
            foreach (var place in group)
            {
                results[place.Slot] = prepared.Fault is { } wrong
                    ? wrong
                    : new Connection(place.Scope, place.Anchor, place.List, batch.Request, pages, index);
                index++;
            }
        }

        return results;
    }

    /// <summary>A page of a more exact type as a page of records.</summary>
    public static Page<GraphRecord> AsRecords<T>(this Page<T> page)
        where T : GraphRecord => new(page.Items, page.HasPrevious, page.HasNext, page.Counts);

    public static IReadOnlyList<Page<GraphRecord>> AsRecords<T>(this IReadOnlyList<Page<T>> pages)
        where T : GraphRecord => [.. pages.Select(page => page.AsRecords())];
}
