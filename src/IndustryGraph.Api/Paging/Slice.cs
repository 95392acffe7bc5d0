using System.Collections;
using IndustryGraph.Questions;

namespace IndustryGraph.Api;

/// <summary>A page of a list that was worked out whole.</summary>
internal sealed class Slice<T>(IReadOnlyList<Placed<T>> items, bool hasPrevious, bool hasNext) : IReadOnlyList<Placed<T>>
{
    public PageInfo Info => new(
        hasNext, hasPrevious, items.Count == 0 ? null : items[0].Cursor, items.Count == 0 ? null : items[^1].Cursor);

    public int Count => items.Count;

    public Placed<T> this[int index] => items[index];

    public IEnumerator<Placed<T>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>An item with its place in a list.</summary>
internal sealed record Placed<T>(PinScope Scope, T Item, string Position, ListName List, CursorCodec Codec)
{
    public string Cursor => Codec.Encode(Scope.Pin, List.Hash, Position);
}

/// <summary>Pages through lists that are worked out whole, again for each page, at the pin of the first.</summary>
internal static class Slices
{
    /// <param name="batch">The field and its parents.</param>
    /// <param name="work">Works out the answers for the parents that share a pin.</param>
    /// <param name="itemsOf">The whole list.</param>
    /// <param name="positionOf">What tells an item apart within its list.</param>
    /// <param name="view">Makes the result of the field.</param>
    public static async ValueTask<object?[]> SlicesAsync<TParent, TAnswer, TItem>(
        this FieldBatch batch,
        Func<PinScope, IReadOnlyList<TParent>, ValueTask<Answer<IReadOnlyList<TAnswer>>>> work,
        Func<TAnswer, IReadOnlyList<TItem>> itemsOf,
        Func<TItem, string> positionOf,
        Func<PinScope, TParent, TAnswer, Slice<TItem>, object> view)
        where TParent : class
    {
        if (!ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault))
        {
            return batch.Fill(fault);
        }

        var results = new object?[batch.Parents.Count];
        var places = new List<(int Slot, ListName List, PinScope Scope, string? After)>(results.Length);
        var unbounded = page.Unbounded(count: false);
        for (var i = 0; i < results.Length; i++)
        {
            var list = new ListName(batch.Field, (batch.Parents[i] as IPinned)?.Record.Slug ?? "", batch.Arguments);
            if (page.Resolve(batch.Request.Cursors, list, batch.ScopeOf(batch.Parents[i]), unbounded).TryGet(out var resolved, out var bad))
            {
                places.Add((i, list, resolved.Scope, resolved.Request.After));
            }
            else
            {
                results[i] = bad;
            }
        }

        foreach (var group in places.GroupBy(place => place.Scope))
        {
            var members = group.ToList();
            var worked = await work(group.Key, [.. members.Select(place => (TParent)batch.Parents[place.Slot])]);
            for (var i = 0; i < members.Count; i++)
            {
                var (slot, list, scope, after) = members[i];
                results[slot] = worked.TryGet(out var answers, out var wrong)
                    ? view(scope, (TParent)batch.Parents[slot], answers[i], Cut(itemsOf(answers[i]), list, scope, after))
                    : wrong;
            }
        }

        return results;

        Slice<TItem> Cut(IReadOnlyList<TItem> items, ListName list, PinScope scope, string? after)
        {
            var start = 0;
            while (after is not null && start < items.Count)
            {
                if (positionOf(items[start++]) == after)
                {
                    break;
                }
            }

            // By index: some lists make an item when it is asked for, and only those of the page are.
            var placed = new Placed<TItem>[Math.Max(0, Math.Min(page.Size, items.Count - start))];
            for (var i = 0; i < placed.Length; i++)
            {
                var item = items[start + i];
                placed[i] = new Placed<TItem>(scope, item, positionOf(item), list, batch.Request.Cursors);
            }

            return new Slice<TItem>(placed, start > 0, start + page.Size < items.Count);
        }
    }
}
