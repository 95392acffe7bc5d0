namespace IndustryGraph.Questions;

/// <summary>
/// The edit distance that counts a swap of neighbours as one: optimal string alignment (L. Boytsov, "Indexing methods for
/// approximate dictionary searching", 2011, section 2.2).
/// </summary>
internal static class EditDistance
{
    private const int Short = 128;

    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <param name="most">The largest distance that is of interest.</param>
    /// <returns>The distance; of a larger one no more than that it is larger than <paramref name="most"/>.</returns>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return Math.Abs(a.Length - b.Length);
        }

        var width = b.Length + 1;
        Span<int> rows = b.Length < Short ? stackalloc int[3 * Short] : new int[3 * width];
        var (twoBefore, before, row) = (0, width, 2 * width);
        for (var j = 0; j <= b.Length; j++)
        {
            rows[before + j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (letter, nearest) = (a[i - 1], i);
            rows[row] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(
                    Math.Min(rows[before + j], rows[row + j - 1]) + 1, rows[before + j - 1] + (letter == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && letter == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    least = Math.Min(least, rows[twoBefore + j - 2] + 1);
                }

                rows[row + j] = least;
                nearest = Math.Min(nearest, least);
            }

            // No row after this comes below its least, be it by a swap, which adds one to the row before.
            if (nearest > most)
            {
                return nearest;
            }

            (twoBefore, before, row) = (before, row, twoBefore);
        }

        return rows[before + b.Length];
    }
}
