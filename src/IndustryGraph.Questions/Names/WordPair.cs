namespace IndustryGraph.Questions;

/// <summary>A word of one name and the word of another that stands for it.</summary>
internal readonly record struct WordPair(int Left, int Right, double Closeness)
{
    /// <summary>Errors seldom strike the first letter (W. Winkler, "String Comparator Metrics", 1990).</summary>
    private const double OtherFirstLetter = 0.9;

    /// <summary>Each word at most once, the closest first, neighbours before distant ones; in the order of the left.</summary>
    public static IReadOnlyList<WordPair> Best(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var pairs = new List<WordPair>();
        for (var i = 0; i < left.Count; i++)
        {
            for (var j = 0; j < right.Count; j++)
            {
                if (ClosenessOf(left[i], right[j]) is > 0 and var closeness)
                {
                    pairs.Add(new WordPair(i, j, closeness));
                }
            }
        }

        var best = new List<WordPair>();
        foreach (var pair in pairs.OrderByDescending(pair => pair.Closeness).ThenBy(pair => Math.Abs(pair.Left - pair.Right)))
        {
            if (best.All(other => other.Left != pair.Left && other.Right != pair.Right))
            {
                best.Add(pair);
            }
        }

        return [.. best.OrderBy(pair => pair.Left)];
    }

    /// <summary>Whether one may stand for the other, or be part of it where that is written as two; told without counting errors.</summary>
    public static bool MayBe(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return (shorter >= 4 && Math.Abs(a.Length - b.Length) <= Math.Max(2, shorter / 6) && !HasDigit(a) && !HasDigit(b))
            || (a.Length >= b.Length ? a.Contains(b, StringComparison.Ordinal) : b.Contains(a, StringComparison.Ordinal));
    }

    /// <summary>
    /// 1 for the same word, 0 for another, else 1 less the errors over the letters of the shorter. A word of up to three
    /// letters allows no error, of up to seven one, a longer one two. Digits are never taken for errors, and Han and
    /// Hangul, of which each stands for several letters, allow one error in six.
    /// </summary>
    public static double ClosenessOf(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        var shorter = Math.Min(a.Length, b.Length);
        var allowed = CompanyName.HasIdeographs(a) || CompanyName.HasIdeographs(b) ? shorter / 6 : shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
        if (allowed == 0 || Math.Abs(a.Length - b.Length) > allowed || HasDigit(a) || HasDigit(b))
        {
            return 0;
        }

        var errors = EditDistance.Of(a, b, allowed);
        return errors > allowed ? 0 : (1 - ((double)errors / shorter)) * (a[0] == b[0] ? 1 : OtherFirstLetter);
    }

    private static bool HasDigit(string word)
    {
        foreach (var letter in word)
        {
            if (char.IsDigit(letter))
            {
                return true;
            }
        }

        return false;
    }
}
