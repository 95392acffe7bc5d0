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

    /// <returns>Null where it is no match.</returns>
    public static (double Score, MatchReason Reason)? Of(string text, string name, bool isAlias)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        string asked = NameFolding.Fold(text), given = NameFolding.Fold(name);
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
        if (wordsAsked.Length > 0 && wordsAsked.All(word => wordsGiven.Any(other => other.StartsWith(word, StringComparison.Ordinal))))
        {
            return (Rounded(0.65 + (0.15 * covered)), MatchReason.Word);
        }

        var closest = Closeness(asked, given);
        for (var i = 0; i + wordsAsked.Length <= wordsGiven.Length && wordsGiven.Length > wordsAsked.Length; i++)
        {
            // A run of words is a weaker match than a whole name.
            closest = Math.Max(closest, 0.95 * Closeness(asked, string.Join(' ', wordsGiven[i..(i + wordsAsked.Length)])));
        }

        var score = Rounded(0.9 * closest);
        return score >= Threshold ? (score, MatchReason.Spelling) : null;
    }

    private static string[] Words(string folded) =>
        folded.Split([' ', '-', '.', ',', '(', ')', '/', '&', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static double Closeness(string a, string b) => 1 - ((double)EditDistance.Of(a, b) / Math.Max(a.Length, b.Length));

    private static double Rounded(double score) => Math.Round(score, 4, MidpointRounding.AwayFromZero);
}
