namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// A page of a list that is kept in its order but for some items, which are put in order for the page: it costs what it passes
/// and what is loose, not what the list holds. For one page.
/// </summary>
/// <param name="order">The order.</param>
internal abstract class MergedWalk(RelationshipHitOrder order)
{
    private const int LikelyPage = 64;

    private readonly List<RelationshipHit> _found = [];
    private readonly List<RelationshipHit> _loose = [];
    private IComparer<RelationshipHit> _filling = order;
    private RelationshipHit? _stop;
    private int _limit;
    private int _next;

    // Whether there is more behind the page.
    private bool _more;

    protected RelationshipHitOrder Order { get; } = order;

    /// <param name="page">Which part, without counts.</param>
    /// <param name="after">The hit that its bound stands for; null for no bound.</param>
    /// <param name="before">The same of the other bound.</param>
    public (List<RelationshipHit> Hits, bool HasPrevious, bool HasNext) Run(PageRequest page, RelationshipHit? after, RelationshipHit? before)
    {
        var isEmpty = after is { } low && before is { } high && Order.Compare(high, low) <= 0;
        var forward = isEmpty || !page.FromEnd;
        (_limit, _stop) = (isEmpty ? 0 : page.Limit, isEmpty ? null : forward ? before : after);
        _found.EnsureCapacity(Math.Min(_limit, LikelyPage));
        Walk(forward ? after : before, forward);
        if (forward)
        {
            return (_found, after is not null, _more);
        }

        _found.Reverse();
        return (_found, _more, before is not null);
    }

    /// <summary>The hits that are not kept in order.</summary>
    protected abstract IEnumerable<RelationshipHit> Loose();

    /// <summary>Gives what is kept behind a hit to <see cref="Take"/> as long as that wants more: before it and backwards, or all where there is none.</summary>
    protected abstract void Kept(RelationshipHit? from, bool forward);

    /// <summary>Takes a hit of those kept, behind the loose ones before it.</summary>
    /// <returns>Whether more are wanted.</returns>
    protected bool Take(RelationshipHit hit)
    {
        while (_next < _loose.Count && _filling.Compare(_loose[_next], hit) < 0)
        {
            if (!Add(_loose[_next++]))
            {
                return false;
            }
        }

        return Add(hit);
    }

    private void Walk(RelationshipHit? from, bool forward)
    {
        _filling = forward ? Order : Comparer<RelationshipHit>.Create((x, y) => Order.Compare(y, x));
        foreach (var hit in Loose())
        {
            if (from is not { } bound || _filling.Compare(hit, bound) > 0)
            {
                _loose.Add(hit);
            }
        }

        _loose.Sort(_filling);
        Kept(from, forward);
        while (!_more && _next < _loose.Count)
        {
            Add(_loose[_next++]);
        }
    }

    private bool Add(RelationshipHit hit)
    {
        if (_found.Count == _limit || (_stop is { } stop && _filling.Compare(hit, stop) >= 0))
        {
            _more = true;
            return false;
        }

        _found.Add(hit);
        return true;
    }
}
