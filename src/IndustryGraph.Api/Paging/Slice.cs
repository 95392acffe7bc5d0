using System.Collections;
using System.Globalization;
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

/// <summary>Pages through lists that are worked out whole, at the pin of the first page, and kept for the next.</summary>
internal static class Slices
{
    /// <param name="batch">The field and its parents.</param>
    /// <param name="work">Works out the answers for the parents that share a pin.</param>
    /// <param name="itemsOf">The whole list.</param>
    /// <param name="positionOf">What tells an item apart within its list.</param>
    /// <param name="view">Makes the result of the field.</param>
    /// <param name="isWhole">Whether an answer would be the same another time; null where every one would.</param>
    public static async ValueTask<object?[]> SlicesAsync<TParent, TAnswer, TItem>(
        this FieldBatch batch,
        Func<PinScope, IReadOnlyList<TParent>, ValueTask<Answer<IReadOnlyList<TAnswer>>>> work,
        Func<TAnswer, IReadOnlyList<TItem>> itemsOf,
        Func<TItem, string> positionOf,
        Func<PinScope, TParent, TAnswer, Slice<TItem>, object> view,
        Func<TAnswer, bool>? isWhole = null)
        where TParent : class
    {
        if (!ListPage.Read(batch.Arguments, batch.Request.Limits).TryGet(out var page, out var fault))
        {
            return batch.Fill(fault);
        }

        await page.HearAsync(batch.Request, CancellationToken.None);
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

        var kept = batch.Request.Answers;
        foreach (var group in places.GroupBy(place => place.Scope))
        {
            var asked = new List<(int Slot, ListName List, PinScope Scope, string? After)>();
            foreach (var place in group)
            {
                if (kept.TryGet<TAnswer>(place.List.Hash, group.Key.Pin, batch.Request.Revision, out var known))
                {
                    results[place.Slot] = Told(place, known);
                }
                else
                {
                    asked.Add(place);
                }
            }

            if (asked.Count == 0)
            {
                continue;
            }

            var worked = await work(group.Key, [.. asked.Select(place => (TParent)batch.Parents[place.Slot])]);
            for (var i = 0; i < asked.Count; i++)
            {
                if (!worked.TryGet(out var answers, out var wrong))
                {
                    results[asked[i].Slot] = wrong;
                    continue;
                }

                if (isWhole?.Invoke(answers[i]) ?? true)
                {
                    kept.Keep(asked[i].List.Hash, group.Key.Pin, batch.Request.Revision, answers[i], itemsOf(answers[i]).Count);
                }

                results[asked[i].Slot] = Told(asked[i], answers[i]);
            }
        }

        return results;

        object Told((int Slot, ListName List, PinScope Scope, string? After) place, TAnswer answer) => view(
            place.Scope, (TParent)batch.Parents[place.Slot], answer, Cut(itemsOf(answer), place.List, place.Scope, place.After));

        // A place in a list that is the same for ever is told by its number, and by what stands there.
        Slice<TItem> Cut(IReadOnlyList<TItem> items, ListName list, PinScope scope, string? after)
        {
            var start = after is null ? 0 : StartAfter(items, after);
            var placed = new List<Placed<TItem>>(Math.Min(page.Size, Math.Max(0, items.Count - start)));
            for (var i = start; i < items.Count && placed.Count < page.Size; i++)
            {
                var item = items[i];
                placed.Add(new Placed<TItem>(scope, item, string.Create(CultureInfo.InvariantCulture, $"{i}:{positionOf(item)}"), list, batch.Request.Cursors));
            }

            return new Slice<TItem>(placed, start > 0, start + page.Size < items.Count);
        }

        // Behind everything where nothing stands there.
        int StartAfter(IReadOnlyList<TItem> items, string after)
        {
            var joint = after.IndexOf(':', StringComparison.Ordinal);
            return joint > 0
                && int.TryParse(after.AsSpan(0, joint), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number < items.Count
                && after.AsSpan(joint + 1).SequenceEqual(positionOf(items[number]))
                    ? number + 1
                    : items.Count;
        }
    }
}
