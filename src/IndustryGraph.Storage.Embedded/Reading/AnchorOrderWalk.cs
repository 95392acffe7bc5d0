namespace IndustryGraph.Storage.Embedded;

/// <summary>A page of the relationships of a node with many links.</summary>
/// <param name="snapshot">The graph.</param>
/// <param name="order">The order of hits.</param>
/// <param name="query">Which relationships.</param>
/// <param name="anchor">The node.</param>
/// <param name="filter">The same, at the pin.</param>
/// <param name="hitOf">The hit that a relationship of the node is at the pin; null where it is none.</param>
internal sealed class AnchorOrderWalk(
    Snapshot snapshot,
    RelationshipHitOrder order,
    RelationshipQuery query,
    int anchor,
    RelationshipFilter filter,
    Func<int, RelationshipHit?> hitOf)
    : MergedWalk(order)
{
    private readonly AnchorOrder _kept =
        snapshot.Links.Orders.At(snapshot, snapshot.Links.Of(query.End, anchor), anchor, query.End, query.Order);

    protected override IEnumerable<RelationshipHit> Loose()
    {
        var seen = new HashSet<int>(_kept.Loose);
        foreach (var side in snapshot.Links.AddedSides(query.End))
        {
            foreach (ref readonly var link in snapshot.Links.AddedTo(side, anchor, snapshot.Relationships))
            {
                seen.Add(link.Relationship);
            }
        }

        seen.UnionWith(snapshot.Links.Changed(snapshot.Changes));
        if (Order.IsNamed)
        {
            foreach (var other in RenamedSince())
            {
                seen.UnionWith(snapshot.Index.Relationships.Between(anchor, other));
            }
        }

        foreach (var relationship in seen)
        {
            if (relationship < snapshot.Relationships && hitOf(relationship) is { } hit)
            {
                yield return hit;
            }
        }
    }

    protected override void Kept(RelationshipHit? from, bool forward)
    {
        var renamed = Order.IsNamed ? RenamedSince().ToHashSet() : [];
        var (firstKey, lastKey) = Order.KeysUpTo(query.Criteria.AnnouncedTo);
        var (first, last) = (_kept.Find(firstKey, behind: false), _kept.Find(lastKey, behind: true) - 1);
        var place = from is { } hit ? _kept.Find(hit, Order, forward) - (forward ? 0 : 1) : forward ? first : last;
        place = forward ? Math.Max(place, first) : Math.Min(place, last);
        for (; place >= first && place <= last; place += forward ? 1 : -1)
        {
            var link = snapshot.Links.Of(query.End, anchor)[_kept.LinkAt(place)];
            if (renamed.Contains(link.Other) || snapshot.Links.IsChanged(link.Relationship, snapshot.Changes))
            {
                continue;
            }

            var state = filter.Match(in link);
            if (!state.IsNone
                && Order.HitOf(link.Relationship, state, link.Other) is var found
                && found.Key == _kept.KeyAt(place)
                && !Take(found))
            {
                return;
            }
        }
    }

    private IEnumerable<int> RenamedSince()
    {
        for (var i = _kept.Renames; i < snapshot.Renames; i++)
        {
            yield return snapshot.Index.Nodes.RenamedAt(i);
        }
    }
}
