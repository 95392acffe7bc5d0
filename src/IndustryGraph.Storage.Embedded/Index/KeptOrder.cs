namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// All relationships up to a bound in the order of a key that their states have, then of their ids: those of one key stand
/// together, those without one at the end. A relationship whose states have several keys stands at each; the state at a pin
/// tells which counts.
/// </summary>
internal sealed class KeptOrder
{
    /// <summary>The key of states without one, behind all others.</summary>
    public const ulong NoKey = ulong.MaxValue;

    // Ascending; the last is NoKey.
    private readonly ulong[] _keys;
    private readonly int[][] _relationships;

    // The first day on which a state of each key is valid.
    private readonly int[] _firstDays;

    // Which of them are in the order of ids: put so when they are looked at first.
    private readonly bool[] _isSorted;
    private readonly IComparer<int> _byId;

    private KeptOrder(ulong[] keys, int[][] relationships, int[] firstDays, IComparer<int> byId)
    {
        (_keys, _relationships, _firstDays, _byId) = (keys, relationships, firstDays, byId);
        _isSorted = new bool[keys.Length];
    }

    /// <summary>How many keys there are, that of none included.</summary>
    public int Keys => _keys.Length;

    /// <param name="index">The graph; its relationships below the bound are written and visible.</param>
    /// <param name="relationships">The bound.</param>
    /// <param name="commit">The last commit whose states count; what is written meanwhile is left out.</param>
    /// <param name="keys">All keys, ascending, <see cref="NoKey"/> last.</param>
    /// <param name="placeOf">The place of the key of a state of this date and confidence.</param>
    public static KeptOrder Of(GraphIndex index, int relationships, int commit, ulong[] keys, Func<int, ushort, int> placeOf)
    {
        var table = index.Relationships;
        var counts = new int[keys.Length];
        var firstDays = Array.ConvertAll(keys, _ => int.MaxValue);
        Visit(table, relationships, commit, placeOf, (place, _, day) =>
        {
            counts[place]++;
            firstDays[place] = Math.Min(firstDays[place], day);
        });
        var buckets = Array.ConvertAll(counts, count => new int[count]);
        Array.Clear(counts);
        Visit(table, relationships, commit, placeOf, (place, relationship, _) => buckets[place][counts[place]++] = relationship);
        return new KeptOrder(keys, buckets, firstDays, new RelationshipIdOrder(index));
    }

    /// <summary>Whether a state of this key can hold on a day.</summary>
    public bool CanHold(int place, int day) => _firstDays[place] <= day;

    public ulong KeyAt(int place) => _keys[place];

    /// <summary>The first key that is not before this one.</summary>
    public int Find(ulong key)
    {
        var place = Array.BinarySearch(_keys, key);
        return place < 0 ? ~place : place;
    }

    /// <summary>The relationships of a key, in the order of ids.</summary>
    public int[] this[int place]
    {
        get
        {
            if (!Volatile.Read(ref _isSorted[place]))
            {
                var sorted = _relationships[place].AsSpan().ToArray();
                Array.Sort(sorted, _byId);
                Volatile.Write(ref _relationships[place], sorted);
                Volatile.Write(ref _isSorted[place], true);
            }

            return Volatile.Read(ref _relationships[place]);
        }
    }

    private static void Visit(
        RelationshipTable table, int relationships, int commit, Func<int, ushort, int> placeOf, Action<int, int, int> visit)
    {
        var seen = new List<int>();
        for (var relationship = 0; relationship < relationships; relationship++)
        {
            ref var plain = ref table[relationship];
            if (plain.IsPlain)
            {
                if (plain.KnownFrom <= commit)
                {
                    visit(placeOf(plain.Announced, plain.Confidence), relationship, table.ValidFrom(in plain));
                }

                continue;
            }

            // The earliest day is wanted of each key, so the states come in the order of days.
            seen.Clear();
            foreach (var row in table.StatesOf(relationship).Select(state => table[state]).Where(row => row.KnownFrom <= commit).OrderBy(row => row.ValidFrom))
            {
                var place = placeOf(row.Announced, row.Confidence);
                if (!seen.Contains(place))
                {
                    seen.Add(place);
                    visit(place, relationship, row.ValidFrom);
                }
            }
        }
    }
}
