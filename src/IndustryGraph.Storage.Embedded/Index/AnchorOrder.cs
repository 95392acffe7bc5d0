namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Many links of one node in an order of lists, without any pin: a relationship whose states have several keys stands at each,
/// and the state at a pin tells which counts. In orders by name, relationships with nodes that bore several are left out, to be placed
/// by whoever reads.
/// </summary>
internal sealed class AnchorOrder
{
    private readonly RelationshipHitOrder _order;
    private readonly RelationshipHit[] _hits;

    // Beside each hit the place of the link among those of the node.
    private readonly int[] _links;

    private AnchorOrder(RelationshipHitOrder order, RelationshipHit[] hits, int[] links, int[] loose, int renames) =>
        (_order, _hits, _links, Loose, Renames) = (order, hits, links, loose, renames);

    /// <summary>How many places there are.</summary>
    public int Count => _hits.Length;

    /// <summary>The relationships that are left out.</summary>
    public int[] Loose { get; }

    /// <summary>How many renamings it knows; see <see cref="NodeTable.Renames"/>.</summary>
    public int Renames { get; }

    /// <param name="snapshot">The graph.</param>
    /// <param name="links">The links of the node.</param>
    /// <param name="order">The order.</param>
    public static AnchorOrder Of(Snapshot snapshot, ReadOnlySpan<Link> links, RelationshipOrder order)
    {
        var index = snapshot.Index;
        var ordering = new RelationshipHitOrder(index, snapshot.Commit, order);
        var (hits, places, loose) = (new List<RelationshipHit>(links.Length), new List<int>(links.Length), new List<int>());
        for (var i = 0; i < links.Length; i++)
        {
            var (relationship, other) = (links[i].Relationship, links[i].Other);
            if (ordering.IsNamed && index.Nodes.HasSeveral(other))
            {
                loose.Add(relationship);
                continue;
            }

            var first = hits.Count;
            foreach (var state in index.Relationships.StatesOf(relationship))
            {
                var hit = ordering.HitOf(relationship, state, other);
                if (hits.FindIndex(first, before => before.Key == hit.Key) < 0)
                {
                    hits.Add(hit);
                    places.Add(i);
                }
            }
        }

        var (sorted, beside) = (hits.ToArray(), places.ToArray());
        Array.Sort(sorted, beside, ordering);
        return new AnchorOrder(ordering, sorted, beside, [.. loose], snapshot.Renames);
    }

    public ulong KeyAt(int place) => _hits[place].Key;

    /// <summary>The place of a link among those of the node.</summary>
    public int LinkAt(int place) => _links[place];

    /// <summary>The first place behind a hit of another order, or the first that is not before it.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="order">The order that it comes from.</param>
    /// <param name="behind">Which of the two.</param>
    public int Find(RelationshipHit hit, RelationshipHitOrder order, bool behind) =>
        Find(standing => RelationshipHitOrder.Compare(standing, _order, hit, order), behind);

    /// <summary>The first place behind all hits with a key, or the first that is not before them.</summary>
    /// <param name="key">The key.</param>
    /// <param name="behind">Which of the two.</param>
    public int Find(ulong key, bool behind) => Find(standing => standing.Key.CompareTo(key), behind);

    private int Find(Func<RelationshipHit, int> compare, bool behind)
    {
        int low = 0, high = _hits.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var result = compare(_hits[middle]);
            if (behind ? result <= 0 : result < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
