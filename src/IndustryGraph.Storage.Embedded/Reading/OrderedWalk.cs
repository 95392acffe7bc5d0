namespace IndustryGraph.Storage.Embedded;

/// <summary>A page of a list that is at hand in its order: the walk begins at the bound and ends with the page.</summary>
/// <param name="Count">How many places the list has, matching or not.</param>
/// <param name="Matches">Whether what stands at a place is in the list.</param>
/// <param name="PlaceOf">The place of the item that an id stands for; null where it is not in the list, which empties the page.</param>
internal sealed record OrderedWalk(int Count, Func<int, bool> Matches, Func<string, int?> PlaceOf)
{
    public Page<T> Run<T>(PageRequest page, Func<int, T> read)
    {
        var counts = page.Count ? CountAll() : (ListCounts?)null;
        var after = page.After is null ? -1 : PlaceOf(page.After);
        var before = page.Before is null ? Count : PlaceOf(page.Before);
        if (after is not { } low || before is not { } high)
        {
            return new Page<T>([], false, false, counts);
        }

        high = Math.Max(low + 1, high);
        var step = page.FromEnd ? -1 : 1;
        var place = page.FromEnd ? high - 1 : low + 1;
        var found = new List<int>();
        for (; found.Count < page.Limit && place > low && place < high; place += step)
        {
            if (Matches(place))
            {
                found.Add(place);
            }
        }

        if (page.FromEnd)
        {
            found.Reverse();
        }

        // The item at a bound is in the list itself.
        var (hasPrevious, hasNext) = page.FromEnd
            ? (page.After is not null || AnyFrom(place, -1), page.Before is not null && AnyFrom(high, 1))
            : (page.After is not null, AnyFrom(place, 1));
        return new Page<T>(found.ConvertAll(item => read(item)), hasPrevious, hasNext, counts);
    }

    private bool AnyFrom(int place, int step)
    {
        for (; place >= 0 && place < Count; place += step)
        {
            if (Matches(place))
            {
                return true;
            }
        }

        return false;
    }

    private ListCounts CountAll()
    {
        var total = 0;
        for (var place = 0; place < Count; place++)
        {
            total += Matches(place) ? 1 : 0;
        }

        return new ListCounts(total, total);
    }
}
