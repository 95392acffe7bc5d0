using System.Buffers;

namespace IndustryGraph.Http.Bench.Limit;

/// <summary>
/// The names most like a text: two hundred by the Dice coefficient of trigrams, and of these the best by the edit distance
/// to the name or a run of its words, scored as the server scores them. For one thread; used over again.
/// </summary>
internal sealed class LimitSearch(LimitNames names)
{
    private const int Candidates = 200;
    private const double Threshold = 0.6;

    private readonly byte[] _shared = new byte[names.Folded.Length];
    private readonly List<int> _touched = [];
    private readonly List<(double Rank, int Name)> _found = [];
    private readonly HashSet<int> _scored = [];
    private int[] _rows = new int[3 * 64];

    /// <summary>The best, in order; used over again.</summary>
    public List<(double Rank, int Name)> Best { get; } = [];

    /// <param name="text">What is searched for, in small letters.</param>
    /// <param name="spelt">The same with each word as it is commonly spelt: what is like either is looked at.</param>
    /// <param name="limit">How many are wanted.</param>
    public void Search(ReadOnlySpan<byte> text, ReadOnlySpan<byte> spelt, int limit)
    {
        Best.Clear();
        _scored.Clear();
        Collect(text, text);
        if (!spelt.SequenceEqual(text))
        {
            Collect(spelt, text);
        }

        Best.Sort();
        if (Best.Count > limit)
        {
            Best.RemoveRange(limit, Best.Count - limit);
        }
    }

    private void Collect(ReadOnlySpan<byte> like, ReadOnlySpan<byte> text)
    {
        var trigrams = LimitNames.Distinct(like);
        _touched.Clear();
        foreach (var trigram in trigrams)
        {
            foreach (var name in names.With(trigram))
            {
                if (_shared[name]++ == 0)
                {
                    _touched.Add(name);
                }
            }
        }

        Likest(trigrams.Length);
        foreach (var (_, name) in _found)
        {
            var score = _scored.Add(name) ? Score(text, names.Folded[name]) : 0;
            if (score >= Threshold)
            {
                Best.Add((-score, name));
            }
        }
    }

    // What shares most is looked at first, and the rest not at all once enough are more like it.
    private void Likest(int trigrams)
    {
        Span<int> places = stackalloc int[trigrams + 2];
        places.Clear();
        foreach (var name in _touched)
        {
            places[trigrams - _shared[name] + 1]++;
        }

        for (var i = 1; i < places.Length; i++)
        {
            places[i] += places[i - 1];
        }

        var ordered = ArrayPool<int>.Shared.Rent(_touched.Count);
        foreach (var name in _touched)
        {
            ordered[places[trigrams - _shared[name]]++] = name;
        }

        _found.Clear();
        var worst = 0d;
        for (var i = 0; i < _touched.Count; i++)
        {
            var shared = _shared[ordered[i]];
            if (2.0 * shared / (trigrams + shared) < worst)
            {
                break;
            }

            var dice = 2.0 * shared / (trigrams + names.Trigrams[ordered[i]]);
            if (dice < worst)
            {
                continue;
            }

            _found.Add((-dice, ordered[i]));
            if (_found.Count == 2 * Candidates)
            {
                _found.Sort();
                _found.RemoveRange(Candidates, Candidates);
                worst = -_found[^1].Rank;
            }
        }

        _found.Sort();
        if (_found.Count > Candidates)
        {
            _found.RemoveRange(Candidates, _found.Count - Candidates);
        }

        ArrayPool<int>.Shared.Return(ordered);
        foreach (var name in _touched)
        {
            _shared[name] = 0;
        }
    }

    private double Score(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        if (text.SequenceEqual(name))
        {
            return 1;
        }

        var covered = Math.Min(1.0, (double)text.Length / name.Length);
        if (name.StartsWith(text))
        {
            return Rounded(0.8 + (0.15 * covered));
        }

        if (EveryWordBeginsOne(text, name))
        {
            return Rounded(0.65 + (0.15 * covered));
        }

        var closest = Closeness(text, name);
        var (words, given) = (text.Count((byte)' ') + 1, name.Count((byte)' ') + 1);
        for (var (i, from) = (0, 0); i + words <= given && given > words; i++)
        {
            var to = from;
            for (var word = 0; word < words; word++)
            {
                var length = name[to..].IndexOf((byte)' ');
                to = length < 0 ? name.Length + 1 : to + length + 1;
            }

            closest = Math.Max(closest, 0.95 * Closeness(text, name[from..(to - 1)]));
            from += name[from..].IndexOf((byte)' ') + 1;
        }

        return Rounded(0.9 * closest);
    }

    private static bool EveryWordBeginsOne(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        foreach (var word in text.Split((byte)' '))
        {
            var begins = false;
            foreach (var other in name.Split((byte)' '))
            {
                begins |= name[other].StartsWith(text[word]);
            }

            if (!begins)
            {
                return false;
            }
        }

        return true;
    }

    private double Closeness(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => 1 - ((double)Distance(a, b) / Math.Max(a.Length, b.Length));

    private static double Rounded(double score) => Math.Round(score, 4, MidpointRounding.AwayFromZero);

    // Optimal string alignment: a swap of neighbours counts as one.
    private int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var width = b.Length + 1;
        if (_rows.Length < 3 * width)
        {
            _rows = new int[3 * width];
        }

        var twoBefore = _rows.AsSpan(0, width);
        var before = _rows.AsSpan(width, width);
        var row = _rows.AsSpan(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            before[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var least = Math.Min(Math.Min(before[j], row[j - 1]) + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    least = Math.Min(least, twoBefore[j - 2] + 1);
                }

                row[j] = least;
            }

            var spare = twoBefore;
            twoBefore = before;
            before = row;
            row = spare;
        }

        return before[b.Length];
    }
}
