namespace IndustryGraph.GraphQL;

/// <summary>Near names: "Did you mean ...?" for a name that was probably mistyped.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary>A sentence with a blank before it, or nothing.</summary>
    public static string Of(string name, IEnumerable<string> candidates)
    {
        var near = Near(name, candidates);
        return near.Count switch
        {
            0 => "",
            1 => $" Did you mean \"{near[0]}\"?",
            _ => $" Did you mean {string.Join(", ", near.Take(near.Count - 1).Select(n => $"\"{n}\""))} or \"{near[^1]}\"?",
        };
    }

    /// <summary>The candidates within a distance that grows with the name's length, nearest first.</summary>
    private static List<string> Near(string name, IEnumerable<string> candidates)
    {
        // Names of unreasonable length are not worth the quadratic comparison.
        if (name.Length > 100)
            return [];
        var threshold = (name.Length * 2 / 5) + 1;
        return [.. candidates
            .Distinct()
            .Where(c => Math.Abs(c.Length - name.Length) <= threshold)
            .Select(c => (Name: c, Distance: Distance(name, c)))
            .Where(c => c.Distance <= threshold)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(c => c.Name)];
    }

    /// <summary>Damerau-Levenshtein distance (optimal string alignment); a difference in case alone counts one.</summary>
    private static int Distance(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            return a == b ? 0 : 1;
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(
                    Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
