namespace IndustryGraph.Questions;

/// <summary>How like two names are.</summary>
/// <param name="Score">0 to 1; see <see cref="NameLikeness"/>.</param>
/// <param name="Reason">
/// Exact for the same words, Prefix where the one begins with the other, Word where they share words otherwise, Spelling
/// where letters or blanks differ.
/// </param>
/// <param name="IsPart">Whether the name that was asked is the other one cut short: words of it are missing, and none added.</param>
internal readonly record struct LikeNames(double Score, MatchReason Reason, bool IsPart = false)
{
    public static readonly LikeNames Unlike = new(0, MatchReason.Spelling);
}
