using System.Collections.Concurrent;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// The relationships of one making of the arrays in the orders of lists, each made once it is asked for: of the whole graph by
/// announcement and by confidence, and of the ends of nodes with many links. Safe for use by many threads at once.
/// </summary>
internal sealed class RelationshipOrders
{
    private const int LeastRoom = 1 << 18;
    private const int Share = 8;

    private readonly Lazy<KeptOrder> _byAnnouncement;
    private readonly Lazy<KeptOrder> _byConfidence;
    private readonly ConcurrentDictionary<(int Node, AnchorEnd End, RelationshipOrder Order), AnchorOrder> _atAnchors = new();
    private readonly int _room;
    private int _kept;

    private RelationshipOrders(Lazy<KeptOrder> byAnnouncement, Lazy<KeptOrder> byConfidence, int room) =>
        (_byAnnouncement, _byConfidence, _room) = (byAnnouncement, byConfidence, room);

    public KeptOrder ByAnnouncement => _byAnnouncement.Value;

    public KeptOrder ByConfidence => _byConfidence.Value;

    /// <param name="index">The graph; its relationships below the bound are written and visible.</param>
    /// <param name="relationships">The bound.</param>
    /// <param name="commit">The last commit.</param>
    public static RelationshipOrders Of(GraphIndex index, int relationships, int commit)
    {
        var dates = index.Relationships.Dates.Count;
        return new RelationshipOrders(
            new Lazy<KeptOrder>(() => OfAnnouncement(index, relationships, commit, dates)),
            new Lazy<KeptOrder>(() => OfConfidence(index, relationships, commit)),
            Math.Max(LeastRoom, relationships / Share));
    }

    /// <summary>Makes the order that is asked for most, so that no reader has to wait for it.</summary>
    public void Prepare() => _ = ByAnnouncement;

    /// <summary>The links of a node that stands at an end, in an order: made when they are asked for first.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="links">The links.</param>
    /// <param name="node">The node.</param>
    /// <param name="end">The end.</param>
    /// <param name="order">The order.</param>
    public AnchorOrder At(Snapshot snapshot, ReadOnlySpan<Link> links, int node, AnchorEnd end, RelationshipOrder order)
    {
        if (!_atAnchors.TryGetValue((node, end, order), out var found))
        {
            found = AnchorOrder.Of(snapshot, links, order);
            if (Interlocked.Add(ref _kept, found.Count) > _room)
            {
                _atAnchors.Clear();
                Interlocked.Exchange(ref _kept, found.Count);
            }

            _atAnchors[(node, end, order)] = found;
        }

        return found;
    }

    private static KeptOrder OfAnnouncement(GraphIndex index, int relationships, int commit, int dates)
    {
        var table = index.Relationships;
        var keyOf = Enumerable.Range(0, dates).Select(number => StateKeys.OfDate(table, number)).Append(KeptOrder.NoKey).ToArray();
        var keys = keyOf.Distinct().Order().ToArray();
        var placeOf = Array.ConvertAll(keyOf, key => Array.BinarySearch(keys, key));
        return KeptOrder.Of(index, relationships, commit, keys, (announced, _) => announced < 0 ? placeOf[^1] : placeOf[announced]);
    }

    private static KeptOrder OfConfidence(GraphIndex index, int relationships, int commit)
    {
        // Every value there can be, and none, which no state has.
        var keys = new ulong[ushort.MaxValue + 2];
        for (var i = 0; i <= ushort.MaxValue; i++)
        {
            keys[i] = (ulong)i;
        }

        keys[^1] = KeptOrder.NoKey;
        return KeptOrder.Of(index, relationships, commit, keys, (_, confidence) => (int)StateKeys.OfConfidence(confidence));
    }
}
