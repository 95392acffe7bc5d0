using IndustryGraph.Questions;

namespace IndustryGraph.Server.Seeding;

/// <summary>What was probably meant by a word that is not known.</summary>
internal static class Suggestion
{
    /// <summary>A sentence to put behind a message, with a blank before it; empty where nothing is like it.</summary>
    public static string For(string text, IEnumerable<string> known)
    {
        var best = known
            .Select(word => (Word: word, Score: Math.Max(Score(text, word), Score(word, text))))
            .Where(item => item.Score > 0)
            .OrderByDescending(item => item.Score)
            .ThenBy(item => item.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is null ? "" : $" Did you mean {best.Word}?";
    }

    // Either may be the longer one: kim-long for kim-long-motor, announcedOnDate for announcedOn.
    private static double Score(string text, string word) => NameScore.Of(text, word, isAlias: false)?.Score ?? 0;
}
