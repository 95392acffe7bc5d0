namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A page of all relationships in the order of their announcement, walked from its bound on: it costs what it passes, not what
/// the graph holds.
/// </summary>
/// <param name="snapshot">The graph.</param>
/// <param name="pin">When.</param>
/// <param name="order">By announcement, either way.</param>
/// <param name="isAscending">Which way.</param>
/// <param name="hitOf">The hit that a relationship is at the pin; null where it is none.</param>
internal sealed class AnnouncedSearch(Snapshot snapshot, IndexPin pin, RelationshipHitOrder order, bool isAscending, Func<int, RelationshipHit?> hitOf)
{
    private readonly AnnouncedOrder _dates = snapshot.Links.Announced;
    private readonly HashSet<int> _changed = snapshot.Links.ChangedBelow(snapshot.Changes);

    /// <param name="page">Which part, without counts.</param>
    /// <param name="after">The hit that its bound stands for; null for no bound.</param>
    /// <param name="before">The same of the other bound.</param>
    public (List<RelationshipHit> Hits, bool HasPrevious, bool HasNext) Run(PageRequest page, RelationshipHit? after, RelationshipHit? before)
    {
        var found = new List<RelationshipHit>();
        if (after is { } low && before is { } high && order.Compare(high, low) <= 0)
        {
            return (found, true, Walk(after, forward: true).Any());
        }

        var (start, stop, forward) = page.FromEnd ? (before, after, false) : (after, before, true);
        using var walk = Walk(start, forward).GetEnumerator();
        var more = walk.MoveNext();
        while (more && found.Count < page.Limit && !(stop is { } end && order.Compare(walk.Current, end) is var side && (forward ? side >= 0 : side <= 0)))
        {
            found.Add(walk.Current);
            more = walk.MoveNext();
        }

        if (forward)
        {
            return (found, after is not null, more);
        }

        found.Reverse();
        return (found, more, before is not null);
    }

    // What stands behind a hit, or before it and backwards; everything where there is none.
    private IEnumerable<RelationshipHit> Walk(RelationshipHit? from, bool forward)
    {
        IComparer<RelationshipHit> filling = forward ? order : Comparer<RelationshipHit>.Create((x, y) => order.Compare(y, x));
        var loose = Loose().Where(hit => from is not { } bound || filling.Compare(hit, bound) > 0).Order(filling).ToList();
        var next = 0;
        foreach (var hit in Arrayed(from, forward))
        {
            while (next < loose.Count && filling.Compare(loose[next], hit) < 0)
            {
                yield return loose[next++];
            }

            yield return hit;
        }

        for (; next < loose.Count; next++)
        {
            yield return loose[next];
        }
    }

    // Those that were added or changed since the arrays were made.
    private IEnumerable<RelationshipHit> Loose()
    {
        for (var relationship = snapshot.Links.Sealed; relationship < snapshot.Relationships; relationship++)
        {
            if (hitOf(relationship) is { } hit)
            {
                yield return hit;
            }
        }

        foreach (var relationship in _changed)
        {
            if (hitOf(relationship) is { } hit)
            {
                yield return hit;
            }
        }
    }

    private IEnumerable<RelationshipHit> Arrayed(RelationshipHit? from, bool forward)
    {
        // No date stands last whichever way the dates go.
        var dated = _dates.Dates - 1;
        int[] dates = [];
        var place = from is { } bound ? PlaceOf(order.DateKeyOf(bound)) : forward ? 0 : dated;
        var starts = from is not null;
        for (; place >= 0 && place <= dated; place += forward ? 1 : -1)
        {
            var date = place == dated ? dated : isAscending ? place : dated - 1 - place;
            if (!_dates.CanHold(date, pin.Day))
            {
                starts = false;
                continue;
            }

            dates = _dates[date];
            var i = forward ? 0 : dates.Length - 1;
            if (starts && from is { } hit && _dates.KeyAt(date) == order.DateKeyOf(hit))
            {
                var at = Array.BinarySearch(dates, hit.Relationship, order.ById);
                i = forward ? (at < 0 ? ~at : at + 1) : (at < 0 ? ~at : at) - 1;
            }

            starts = false;
            for (; i >= 0 && i < dates.Length; i += forward ? 1 : -1)
            {
                if (!_changed.Contains(dates[i]) && hitOf(dates[i]) is { } found && order.DateKeyOf(found) == _dates.KeyAt(date))
                {
                    yield return found;
                }
            }
        }

        int PlaceOf(ulong key)
        {
            var date = _dates.Find(key);
            var exact = date < _dates.Dates && _dates.KeyAt(date) == key;
            if (key == AnnouncedOrder.NoDate)
            {
                return dated;
            }

            // Of a date that is not there, the one before which it would stand, or going backwards the one behind it.
            var standing = isAscending ? date : dated - 1 - date + (exact ? 0 : 1);
            return exact || forward ? standing : standing - 1;
        }
    }
}
