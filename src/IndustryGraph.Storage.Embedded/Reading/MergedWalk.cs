namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A page of a list that is kept in its order but for some items, which are put in order for the page: it costs what it passes
/// and what is loose, not what the list holds.
/// </summary>
/// <param name="order">The order.</param>
internal abstract class MergedWalk(RelationshipHitOrder order)
{
    protected RelationshipHitOrder Order { get; } = order;

    /// <param name="page">Which part, without counts.</param>
    /// <param name="after">The hit that its bound stands for; null for no bound.</param>
    /// <param name="before">The same of the other bound.</param>
    public (List<RelationshipHit> Hits, bool HasPrevious, bool HasNext) Run(PageRequest page, RelationshipHit? after, RelationshipHit? before)
    {
        var found = new List<RelationshipHit>();
        if (after is { } low && before is { } high && Order.Compare(high, low) <= 0)
        {
            return (found, true, Walk(after, forward: true).Any());
        }

        var (start, stop, forward) = page.FromEnd ? (before, after, false) : (after, before, true);
        using var walk = Walk(start, forward).GetEnumerator();
        var more = walk.MoveNext();
        while (more && found.Count < page.Limit && !(stop is { } end && Order.Compare(walk.Current, end) is var side && (forward ? side >= 0 : side <= 0)))
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

    /// <summary>The hits that are not kept in order.</summary>
    protected abstract IEnumerable<RelationshipHit> Loose();

    /// <summary>What is kept behind a hit, or before it and backwards; everything where there is none.</summary>
    protected abstract IEnumerable<RelationshipHit> Kept(RelationshipHit? from, bool forward);

    private IEnumerable<RelationshipHit> Walk(RelationshipHit? from, bool forward)
    {
        IComparer<RelationshipHit> filling = forward ? Order : Comparer<RelationshipHit>.Create((x, y) => Order.Compare(y, x));
        var loose = new List<RelationshipHit>();
        foreach (var hit in Loose())
        {
            if (from is not { } bound || filling.Compare(hit, bound) > 0)
            {
                loose.Add(hit);
            }
        }

        loose.Sort(filling);
        var next = 0;
        foreach (var hit in Kept(from, forward))
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
}
