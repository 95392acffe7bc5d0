namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// An ascending list of indexes that only grows. Readers may look while one writer adds: unused slots hold a number
/// above every bound, and a slot, once written, never changes.
/// </summary>
internal struct IntList
{
    private const int Unused = int.MaxValue;

    private int[]? _items;

    /// <summary>Adds an index above all that are in the list.</summary>
    public void Add(int item) => Add(item, _items is null ? 0 : CountBelow(_items, Unused));

    /// <summary>Adds an index above all that are in the list, which has so many.</summary>
    public void Add(int item, int count)
    {
        var items = _items;
        if (items is null || count == items.Length)
        {
            var longer = new int[Math.Max(1, count * 2)];
            items?.CopyTo(longer, 0);
            longer.AsSpan(count).Fill(Unused);
            longer[count] = item;
            Volatile.Write(ref _items, longer);
            return;
        }

        Volatile.Write(ref items[count], item);
    }

    /// <summary>The indexes below a bound.</summary>
    public readonly ReadOnlySpan<int> Below(int bound)
    {
        var items = Volatile.Read(in _items);
        return items is null ? [] : items.AsSpan(0, CountBelow(items, bound));
    }

    private static int CountBelow(int[] items, int bound)
    {
        if (items[^1] < bound)
        {
            return items.Length;
        }

        int low = 0, high = items.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (items[middle] < bound)
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
