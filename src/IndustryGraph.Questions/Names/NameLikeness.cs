namespace IndustryGraph.Questions;

/// <summary>
/// How likely two names are names of one company, 0 to 1. docs/names.md tells how often a score of some height is right,
/// as measured on labelled names.
/// <list type="bullet">
/// <item>The same text, folded: 1.</item>
/// <item>The same words once legal forms are set aside: <see cref="SameWords"/>; the same letters, other blanks:
/// <see cref="SameLetters"/>. At legal forms at odds (AG and SE) less by <see cref="FormsAtOdds"/>.</item>
/// <item>Else the words are paired, each with the likest of the other name, and the score is <see cref="OtherWords"/> x the
/// weight of the pairs, each times the closeness of its words, over the weight of all words (the Dice coefficient with
/// weights). Common words weigh less (<see cref="CommonWords"/>). A word of the one or the other that tells companies apart
/// and has no pair keeps the score at or below <see cref="Apart"/>; words without a pair in both lower it further.</item>
/// </list>
/// </summary>
internal static class NameLikeness
{
    public const double SameWords = 0.96;
    public const double SameLetters = 0.94;
    public const double OtherWords = 0.93;
    public const double FormsAtOdds = 0.88;

    /// <summary>What names that differ in a telling word score at the most.</summary>
    public const double Apart = 0.6;

    private const double OtherOrder = 0.98;
    private const double BothDiffer = 0.8;

    public static LikeNames Of(CompanyName asked, CompanyName given)
    {
        if (asked.Words.Count == 0 || given.Words.Count == 0)
        {
            return asked.Folded.Length > 0 && asked.Folded == given.Folded ? new LikeNames(1, MatchReason.Exact) : LikeNames.Unlike;
        }

        if (asked.Folded == given.Folded)
        {
            return new LikeNames(1, MatchReason.Exact);
        }

        var forms = AreAtOdds(asked.Forms, given.Forms) ? FormsAtOdds : 1;
        if (asked.Words.SequenceEqual(given.Words))
        {
            return new LikeNames(SameWords * forms, MatchReason.Exact);
        }

        if (asked.Compact == given.Compact)
        {
            return new LikeNames(SameLetters * forms, MatchReason.Spelling);
        }

        var byWords = ByWords(Drawn(asked.Words, given.Words), Drawn(given.Words, asked.Words));
        return byWords with { Score = byWords.Score * forms };
    }

    /// <summary>
    /// Whether two names may score more than <see cref="Apart"/>, told without pairing their words: not where a word that tells
    /// companies apart can have no pair.
    /// </summary>
    public static bool MayBeOne(CompanyName asked, CompanyName given) =>
        asked.Words.Count == 0
        || given.Words.Count == 0
        || asked.Compact == given.Compact
        || (EachMayHavePair(asked.Words, given.Words) && EachMayHavePair(given.Words, asked.Words));

    internal static bool AreAtOdds(IReadOnlyList<LegalForm> asked, IReadOnlyList<LegalForm> given) =>
        asked.Count > 0 && given.Count > 0 && asked.All(form => given.All(form.IsAtOddsWith));

    private static LikeNames ByWords(IReadOnlyList<string> asked, IReadOnlyList<string> given)
    {
        var pairs = WordPair.Best(asked, given);
        var shared = pairs.Sum(pair => pair.Closeness * (WeightOf(asked[pair.Left]) + WeightOf(given[pair.Right])));
        var score = OtherWords * shared / (asked.Sum(WeightOf) + given.Sum(WeightOf));
        var isInOrder = pairs.Zip(pairs.Skip(1)).All(next => next.First.Right < next.Second.Right);
        if (!isInOrder)
        {
            score *= OtherOrder;
        }

        var left = asked.Where((_, i) => pairs.All(pair => pair.Left != i)).ToList();
        var right = given.Where((_, i) => pairs.All(pair => pair.Right != i)).ToList();
        if (left.Count > 0 && right.Count > 0)
        {
            score *= BothDiffer;
        }

        if (left.Concat(right).Any(word => !CommonWords.IsCommon(word)))
        {
            score = Math.Min(score, Apart);
        }

        var isSpeltOtherwise = pairs.Count == 0 || pairs.Any(pair => pair.Closeness < 1);
        var isPrefix = isInOrder && pairs.Select((pair, i) => pair.Left == i && pair.Right == i).All(same => same);
        var reason = isSpeltOtherwise ? MatchReason.Spelling : isPrefix ? MatchReason.Prefix : MatchReason.Word;
        return new LikeNames(score, reason, IsPart: left.Count == 0 && right.Count > 0);
    }

    private static bool EachMayHavePair(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var found = CommonWords.IsCommon(words[i]);
            for (var j = 0; j < others.Count && !found; j++)
            {
                found = WordPair.MayBe(words[i], others[j]);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Two words that are one in the other name, as one: <c>pro logium</c> beside <c>prologium</c>.</summary>
    private static List<string> Drawn(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        var drawn = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var joined = i + 1 < words.Count ? words[i] + words[i + 1] : null;
            if (joined is not null && others.Contains(joined))
            {
                drawn.Add(joined);
                i++;
            }
            else
            {
                drawn.Add(words[i]);
            }
        }

        return drawn;
    }

    private static double WeightOf(string word) => CommonWords.IsCommon(word) ? CommonWords.Weight : 1;
}
