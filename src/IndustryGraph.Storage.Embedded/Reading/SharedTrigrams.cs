namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Counts how many trigrams of a text each name has, for one text after another. Of a text that few names share something
/// with it keeps those in mind; of any other it looks at the counts of all names, which is quicker than to keep so many.
/// </summary>
/// <param name="names">How many names there are.</param>
internal sealed class SharedTrigrams(int names)
{
    private const int FewAreOneIn = 16;

    // A name has a trigram once, and fewer of them than this: NodeRules.
    private readonly ushort[] _counts = new ushort[names];
    private readonly int[] _few = new int[names / FewAreOneIn];
    private int _kept;
    private bool _areMany;

    /// <param name="having">The names that have one more of the trigrams.</param>
    public void Add(ReadOnlySpan<int> having)
    {
        _areMany |= _kept + having.Length > _few.Length;
        if (_areMany)
        {
            foreach (var name in having)
            {
                _counts[name]++;
            }

            return;
        }

        foreach (var name in having)
        {
            if (_counts[name]++ == 0)
            {
                _few[_kept++] = name;
            }
        }
    }

    /// <summary>The names that have so many of the trigrams, at least one.</summary>
    public IEnumerable<int> With(int count)
    {
        if (_areMany)
        {
            for (var at = Next(0); at < _counts.Length; at = Next(at + 1))
            {
                yield return at;
            }

            yield break;
        }

        for (var i = 0; i < _kept; i++)
        {
            if (_counts[_few[i]] == count)
            {
                yield return _few[i];
            }
        }

        int Next(int from) => _counts.AsSpan(from).IndexOf((ushort)count) is >= 0 and var ahead ? from + ahead : _counts.Length;
    }

    /// <summary>Makes ready for the next text.</summary>
    public void Clear()
    {
        if (_areMany)
        {
            Array.Clear(_counts);
        }
        else
        {
            foreach (var name in _few.AsSpan(0, _kept))
            {
                _counts[name] = 0;
            }
        }

        (_kept, _areMany) = (0, false);
    }
}
