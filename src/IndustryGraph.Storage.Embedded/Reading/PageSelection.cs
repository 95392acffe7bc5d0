namespace IndustryGraph.Storage.Embedded;

/// <summary>Takes the items of a list in any order and keeps those of one page, without sorting the rest.</summary>
internal sealed class PageSelection<T>
    where T : struct
{
    private readonly PageRequest _page;
    private readonly IComparer<T> _order;
    // The order that the page is filled in: from its end if so asked.
    private readonly IComparer<T> _filling;
    private readonly T? _after;
    private readonly T? _before;
    private readonly bool _lost;
    private readonly List<T> _kept;
    private bool _full;
    private int _total;
    private int _upToAfter;
    private int _upToBefore;

    /// <param name="page">Which part of the list is wanted.</param>
    /// <param name="order">The order of the list.</param>
    /// <param name="place">The item of the list that an id stands for; null where none does, which empties the page.</param>
    /// <param name="expected">About how many items will be added.</param>
    public PageSelection(PageRequest page, IComparer<T> order, Func<string, T?> place, int expected = 0)
    {
        _kept = new List<T>((int)Math.Min(expected, (2L * page.Limit) + 16));
        (_page, _order) = (page, order);
        _filling = page.FromEnd ? Comparer<T>.Create((x, y) => order.Compare(y, x)) : order;
        _after = page.After is null ? null : place(page.After);
        _before = page.Before is null ? null : place(page.Before);
        _lost = (page.After is not null && _after is null) || (page.Before is not null && _before is null);
    }

    public void Add(T item)
    {
        _total++;
        if (IsWithin(item) && !(_full && _filling.Compare(item, _kept[_page.Limit - 1]) >= 0))
        {
            _kept.Add(item);
            if (_kept.Count >= (2L * _page.Limit) + 16)
            {
                Trim();
            }
        }
    }

    /// <param name="read">What an item becomes.</param>
    /// <param name="others">See <see cref="ListCounts.Others"/>; null where it is the total.</param>
    public Page<TItem> ToPage<TItem>(Func<T, TItem> read, int? others = null)
    {
        ListCounts? counts = _page.Count ? new ListCounts(_total, others ?? _total) : null;
        if (_lost)
        {
            return new Page<TItem>([], false, false, counts);
        }

        Trim();
        if (_page.FromEnd)
        {
            _kept.Reverse();
        }

        var low = _upToAfter;
        var high = Math.Max(low, _before is null ? _total : _upToBefore);
        var first = _page.FromEnd ? Math.Max(low, high - _page.Limit) : low;
        var last = _page.FromEnd ? high : Math.Min(high, low + (long)_page.Limit);
        var items = new TItem[_kept.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(_kept[i]);
        }

        return new Page<TItem>(items, first > 0, last < _total, counts);
    }

    private bool IsWithin(T item)
    {
        var within = !_lost && _page.Limit > 0;
        if (_after is { } after && _order.Compare(item, after) <= 0)
        {
            _upToAfter++;
            within = false;
        }

        if (_before is { } before)
        {
            if (_order.Compare(item, before) < 0)
            {
                _upToBefore++;
            }
            else
            {
                within = false;
            }
        }

        return within;
    }

    private void Trim()
    {
        _kept.Sort(_filling);
        if (_page.Limit > 0 && _kept.Count >= _page.Limit)
        {
            _kept.RemoveRange(_page.Limit, _kept.Count - _page.Limit);
            _full = true;
        }
    }
}
