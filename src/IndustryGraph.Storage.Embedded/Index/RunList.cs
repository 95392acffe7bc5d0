namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// An ascending list of numbers that come mostly in runs, which only grows: eight bytes a run. Readers may look while one
/// writer adds.
/// </summary>
internal struct RunList
{
    private const int Unused = int.MaxValue;

    // First and end of each run in turn; what is unused begins above every bound.
    private int[]? _runs;
    private int _used;

    /// <summary>Adds a number above all that are in the list.</summary>
    public void Add(int item)
    {
        var runs = _runs;
        if (_used > 0 && runs![_used - 1] == item)
        {
            Volatile.Write(ref runs[_used - 1], item + 1);
            return;
        }

        if (runs is null || _used == runs.Length)
        {
            var longer = new int[Math.Max(2, _used * 2)];
            runs?.CopyTo(longer, 0);
            longer.AsSpan(_used).Fill(Unused);
            (longer[_used], longer[_used + 1]) = (item, item + 1);
            Volatile.Write(ref _runs, longer);
        }
        else
        {
            runs[_used + 1] = item + 1;
            Volatile.Write(ref runs[_used], item);
        }

        _used += 2;
    }

    /// <summary>The numbers below a bound, ascending.</summary>
    public readonly int[] Below(int bound)
    {
        var found = new List<int>();
        var runs = Volatile.Read(in _runs) ?? [];
        for (var i = 0; i < runs.Length && Volatile.Read(ref runs[i]) is var item && item < bound; i += 2)
        {
            for (var end = Math.Min(bound, Volatile.Read(ref runs[i + 1])); item < end; item++)
            {
                found.Add(item);
            }
        }

        return [.. found];
    }
}
