namespace IndustryGraph.Questions;

/// <summary>
/// The edit distance that counts a swap of neighbours as one: optimal string alignment (L. Boytsov, "Indexing methods for
/// approximate dictionary searching", 2011, section 2.2).
/// </summary>
internal static class EditDistance
{
    public static int Of(string a, string b)
    {
        var (twoBefore, before, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            before[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(before[j] + 1, row[j - 1] + 1), before[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], twoBefore[j - 2] + 1);
                }
            }

            (twoBefore, before, row) = (before, row, twoBefore);
        }

        return before[b.Length];
    }
}
