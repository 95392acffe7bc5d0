namespace IndustryGraph.Storage.Embedded;

/// <summary>A page of all relationships in an order that is kept for the whole graph.</summary>
/// <param name="snapshot">The graph.</param>
/// <param name="pin">When.</param>
/// <param name="order">The order of hits.</param>
/// <param name="kept">What is kept.</param>
/// <param name="isTurned">Whether the list begins with the last key but that of none.</param>
/// <param name="announced">Between which days every hit is announced, where the order is that of announcement; null for no bound.</param>
/// <param name="hitOf">The hit that a relationship is at the pin; null where it is none.</param>
internal sealed class KeptOrderWalk(
    Snapshot snapshot,
    IndexPin pin,
    RelationshipHitOrder order,
    KeptOrder kept,
    bool isTurned,
    (DateOnly? From, DateOnly? To) announced,
    Func<int, RelationshipHit?> hitOf)
    : MergedWalk(order)
{
    // Those that were added or changed since the arrays were made.
    protected override IEnumerable<RelationshipHit> Loose()
    {
        for (var relationship = snapshot.Links.Sealed; relationship < snapshot.Relationships; relationship++)
        {
            if (hitOf(relationship) is { } hit)
            {
                yield return hit;
            }
        }

        foreach (var relationship in snapshot.Links.Changed(snapshot.Changes))
        {
            if (hitOf(relationship) is { } hit)
            {
                yield return hit;
            }
        }
    }

    protected override void Kept(RelationshipHit? from, bool forward)
    {
        // What has no key stands last whichever way the keys go.
        var keyed = kept.Keys - 1;
        var (first, last) = Bounds();
        var place = from is { } bound ? PlaceOf(Order.KeptKeyOf(bound), forward) : forward ? 0 : keyed;
        place = forward ? Math.Max(place, first) : Math.Min(place, last);
        var starts = from is not null;
        for (; place >= first && place <= last; place += forward ? 1 : -1)
        {
            var key = place == keyed ? keyed : isTurned ? keyed - 1 - place : place;
            if (!kept.CanHold(key, pin.Day) || (announced.From is { } day && !StateKeys.Reaches(kept.KeyAt(key), day)))
            {
                starts = false;
                continue;
            }

            var relationships = kept[key];
            var i = forward ? 0 : relationships.Length - 1;
            if (starts && from is { } hit && kept.KeyAt(key) == Order.KeptKeyOf(hit))
            {
                var at = Array.BinarySearch(relationships, hit.Relationship, Order.ById);
                i = forward ? (at < 0 ? ~at : at + 1) : (at < 0 ? ~at : at) - 1;
            }

            starts = false;
            for (; i >= 0 && i < relationships.Length; i += forward ? 1 : -1)
            {
                if (!snapshot.Links.IsChanged(relationships[i], snapshot.Changes)
                    && hitOf(relationships[i]) is { } found
                    && Order.KeptKeyOf(found) == kept.KeyAt(key)
                    && !Take(found))
                {
                    return;
                }
            }
        }
    }

    // The first and the last place whose key can be that of a hit.
    private (int First, int Last) Bounds()
    {
        var keyed = kept.Keys - 1;
        if (announced.To is not { } day)
        {
            return (0, announced.From is null ? keyed : keyed - 1);
        }

        var latest = StateKeys.LatestOf(day);
        return isTurned ? (PlaceOf(latest, forward: true), keyed - 1) : (0, PlaceOf(latest, forward: false));
    }

    private int PlaceOf(ulong sought, bool forward)
    {
        var keyed = kept.Keys - 1;
        if (sought == KeptOrder.NoKey)
        {
            return keyed;
        }

        // Of a key that is not there, the one before which it would stand, or going backwards the one behind it.
        var key = kept.Find(sought);
        var exact = kept.KeyAt(key) == sought;
        var standing = isTurned ? keyed - 1 - key + (exact ? 0 : 1) : key;
        return exact || forward ? standing : standing - 1;
    }
}
