using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>
/// How well a name answers a text, both folded. Equal: 1 (an alias 0.98, an identifier 1). The name begins with the
/// text: from 0.8 up to 0.95, the more of the name the text covers. Every word of the text begins a word of the name:
/// from 0.65 up to 0.8 likewise. Else by spelling: 0.9 x (1 - d / n), where d is the <see cref="EditDistance"/>
/// between the text and the name or the best run of as many of its words, and n the longer length; below
/// <see cref="Threshold"/> it is no match.
/// </summary>
public static class NameScore
{
    /// <summary>The least score of a match by spelling: two errors in six letters.</summary>
    public const double Threshold = 0.6;

    private static readonly char[] Separators = [' ', '-', '.', ',', '(', ')', '/', '&', '\''];

    /// <returns>Null where it is no match.</returns>
    public static (double Score, MatchReason Reason)? Of(string text, string name, bool isAlias)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return OfFolded(NameFolding.Fold(text), NameFolding.Fold(name), isAlias);
    }

    /// <summary>The same of texts that are folded.</summary>
    internal static (double Score, MatchReason Reason)? OfFolded(string asked, string given, bool isAlias)
    {
        if (asked.Length == 0)
        {
            return null;
        }

        if (asked == given)
        {
            return isAlias ? (0.98, MatchReason.Alias) : (1, MatchReason.Exact);
        }

        var covered = Math.Min(1.0, (double)asked.Length / given.Length);
        if (given.StartsWith(asked, StringComparison.Ordinal))
        {
            return (Rounded(0.8 + (0.15 * covered)), MatchReason.Prefix);
        }

        string[] wordsAsked = Words(asked), wordsGiven = Words(given);
        if (wordsAsked.Length > 0 && Array.TrueForAll(wordsAsked, word => Array.Exists(wordsGiven, other => other.StartsWith(word, StringComparison.Ordinal))))
        {
            return (Rounded(0.65 + (0.15 * covered)), MatchReason.Word);
        }

        var closest = Closeness(asked, given);
        for (var i = 0; i + wordsAsked.Length <= wordsGiven.Length && wordsGiven.Length > wordsAsked.Length; i++)
        {
            // A run of words is a weaker match than a whole name.
            var run = wordsAsked.Length == 1 ? wordsGiven[i] : string.Join(' ', wordsGiven, i, wordsAsked.Length);
            closest = Math.Max(closest, 0.95 * Closeness(asked, run));
        }

        var score = Rounded(0.9 * closest);
        return score >= Threshold ? (score, MatchReason.Spelling) : null;
    }

    private static string[] Words(string folded) => folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    // What is so far away that it cannot be a match may be any distance as far.
    private static double Closeness(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return 1 - ((double)EditDistance.Of(a, b, longer / 3) / longer);
    }

    private static double Rounded(double score) => Math.Round(score, 4, MidpointRounding.AwayFromZero);
}
