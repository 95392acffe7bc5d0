namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// All relationships up to a bound in the order of their announcement, then of their ids: those of one date stand together, those
/// without one at the end. A relationship whose states tell several dates stands at each; the state at a pin tells which counts.
/// </summary>
internal sealed class AnnouncedOrder
{
    // Ascending; the last is that of no date.
    private readonly ulong[] _keys;
    private readonly int[][] _relationships;

    // The first day on which a state of each date is valid.
    private readonly int[] _firstDays;

    // Which of them are in the order of ids: put so when they are looked at first.
    private readonly bool[] _isSorted;
    private readonly IComparer<int> _byId;

    private AnnouncedOrder(ulong[] keys, int[][] relationships, int[] firstDays, IComparer<int> byId)
    {
        (_keys, _relationships, _firstDays, _byId) = (keys, relationships, firstDays, byId);
        _isSorted = new bool[keys.Length];
    }

    /// <summary>How many dates there are, none included.</summary>
    public int Dates => _keys.Length;

    /// <param name="table">The relationships; those below the bound are written and visible.</param>
    /// <param name="relationships">The bound.</param>
    /// <param name="commit">The last commit whose states count; what is written meanwhile is left out.</param>
    /// <param name="byId">Orders relationships by id.</param>
    public static AnnouncedOrder Of(RelationshipTable table, int relationships, int commit, IComparer<int> byId)
    {
        var keyOf = Enumerable.Range(0, table.Dates.Count).Select(number => KeyOf(table, number)).Append(NoDate).ToArray();
        var keys = keyOf.Distinct().Order().ToArray();
        var placeOf = Array.ConvertAll(keyOf, key => Array.BinarySearch(keys, key));
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
        return new AnnouncedOrder(keys, buckets, firstDays, byId);
    }

    /// <summary>The key of no date, behind all others.</summary>
    public static ulong NoDate => ulong.MaxValue;

    /// <summary>A number that orders a date by its first day, then its last: equal intervals are equal dates here.</summary>
    public static ulong KeyOf(RelationshipTable table, int number)
    {
        if (number < 0)
        {
            return NoDate;
        }

        var date = table.Dates[number];
        return ((ulong)date.First.DayNumber << 32) | (uint)date.Last.DayNumber;
    }

    /// <summary>Whether a state of this date can hold on a day.</summary>
    public bool CanHold(int date, int day) => _firstDays[date] <= day;

    public ulong KeyAt(int date) => _keys[date];

    /// <summary>The first date that is not before a key.</summary>
    public int Find(ulong key)
    {
        var place = Array.BinarySearch(_keys, key);
        return place < 0 ? ~place : place;
    }

    /// <summary>The relationships of a date, in the order of ids.</summary>
    public int[] this[int date]
    {
        get
        {
            if (!Volatile.Read(ref _isSorted[date]))
            {
                var sorted = _relationships[date].AsSpan().ToArray();
                Array.Sort(sorted, _byId);
                Volatile.Write(ref _relationships[date], sorted);
                Volatile.Write(ref _isSorted[date], true);
            }

            return Volatile.Read(ref _relationships[date]);
        }
    }

    private static void Visit(RelationshipTable table, int relationships, int commit, int[] placeOf, Action<int, int, int> visit)
    {
        var seen = new List<int>();
        for (var relationship = 0; relationship < relationships; relationship++)
        {
            if (table[relationship].IsPlain)
            {
                visit(PlaceOf(placeOf, table[relationship].Announced), relationship, table.ValidFrom(in table[relationship]));
                continue;
            }

            // The earliest day is wanted of each date, so the states come in the order of days.
            seen.Clear();
            foreach (var row in table.StatesOf(relationship).Select(state => table[state]).Where(row => row.KnownFrom <= commit).OrderBy(row => row.ValidFrom))
            {
                var place = PlaceOf(placeOf, row.Announced);
                if (!seen.Contains(place))
                {
                    seen.Add(place);
                    visit(place, relationship, row.ValidFrom);
                }
            }
        }
    }

    private static int PlaceOf(int[] placeOf, int number) => number < 0 ? placeOf[^1] : placeOf[number];
}
