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
    /// <param name="shown">See <see cref="Connection.Shown"/>.</param>
    public static async ValueTask<object?[]> ConnectionsAsync(
        this FieldBatch batch,
        Func<PinScope, CancellationToken, ValueTask<Answer<ListLoader>>> prepare,
        CancellationToken cancellation,
        AnchorEnd shown = AnchorEnd.Either)
    {
        if (!ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault))
        {
            return batch.Fill(fault);
        }

        await page.HearAsync(batch.Request, cancellation);
        var results = new object?[batch.Parents.Count];
        // Mostly one: lists at different pins are read apart.
        var groups = new Dictionary<(PinScope, PageRequest), ListGroup>(1);
        ListGroup? group = null;
        var unbounded = page.Unbounded(batch.IsSelected("totalCount") || batch.IsSelected("companyCount"));
        for (var i = 0; i < results.Length; i++)
        {
            var list = new ListName(batch.Field, (batch.Parents[i] as IPinned)?.Record.Slug ?? "", batch.Arguments);
            if (page.Resolve(batch.Request.Cursors, list, batch.ScopeOf(batch.Parents[i]), unbounded).TryGet(out var resolved, out var bad))
            {
                group = GroupOf(groups, group, resolved.Scope, resolved.Request, results.Length);
                group.Lists.Add((i, list));
            }
            else
            {
                results[i] = bad;
            }
        }

        foreach (var (scope, request, lists) in groups.Values)
        {
            if (!(await prepare(scope, cancellation)).TryGet(out var load, out fault))
            {
                lists.ForEach(item => results[item.Slot] = fault);
                continue;
            }

            var anchors = new string[lists.Count];
            var pages = new ConnectionPages((part, stop) => load(anchors, scope.Pin, part, stop), request);
            for (var i = 0; i < anchors.Length; i++)
            {
                var (slot, list) = lists[i];
                anchors[i] = list.Anchor;
                results[slot] = new Connection(scope, list, batch.Request, pages, i, shown);
            }
        }

        return results;
    }

    private static ListGroup GroupOf(
        Dictionary<(PinScope, PageRequest), ListGroup> groups, ListGroup? last, PinScope scope, PageRequest request, int capacity)
    {
        if (last is not null && ReferenceEquals(last.Scope, scope) && ReferenceEquals(last.Request, request))
        {
            return last;
        }

        if (!groups.TryGetValue((scope, request), out var group))
        {
            groups.Add((scope, request), group = new ListGroup(scope, request, new List<(int Slot, ListName List)>(capacity)));
        }

        return group;
    }

    private sealed record ListGroup(PinScope Scope, PageRequest Request, List<(int Slot, ListName List)> Lists);

    /// <summary>A page of a more exact type as a page of records.</summary>
    public static Page<GraphRecord> AsRecords<T>(this Page<T> page)
        where T : GraphRecord => new(page.Items, page.HasPrevious, page.HasNext, page.Counts);

    public static IReadOnlyList<Page<GraphRecord>> AsRecords<T>(this IReadOnlyList<Page<T>> pages)
        where T : GraphRecord => [.. pages.Select(page => page.AsRecords())];
}
