using System.Collections.Frozen;
using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>The words of the grammar that no relationship brings along.</summary>
internal static class Vocabulary
{
    // The least likeness of a misspelt word: one error in five letters.
    private const double LeastLikeness = 0.72;

    private const int ShortestMisspelt = 5;

    private static readonly FrozenDictionary<string, WordKind> Kinds = new (WordKind Kind, string Words)[]
    {
        (WordKind.Filler, "the a an please pls tell me us show list give find all any every some many how number company companies firm firms " +
            "business businesses name names there that this it so can could would will i we you want wants wanted know technology technologies shortest like to for in on at from into with within " +
            "until currently now today right directly direct has have had having get gets their its them they chain network through via " +
            "between over up out down off hit affected suffer suffers go goes went going happen happens work operations " +
            "product products goods again announced stage record during suddenly"),
        (WordKind.Asking, "who whom whose what which"),
        (WordKind.Do, "do does did"),
        (WordKind.Be, "is are was were be been being"),
        (WordKind.Of, "of to for"),
        (WordKind.And, "and"),
        (WordKind.By, "by"),
        (WordKind.Possessive, "'s"),
        (WordKind.As, "as"),
        (WordKind.Connection, "connected connect connects connection connections linked link links related relationship relationships path paths route routes"),
        (WordKind.Sharing, "share shares shared sharing common both"),
        (WordKind.Upstream, "upstream"),
        (WordKind.Downstream, "downstream"),
        (WordKind.If, "if suppose"),
        (WordKind.Stopping, "stop stops stopped stopping fail fails failed drop drops dropped disappear disappears disappeared vanish vanishes vanished " +
            "shut shuts close closes closed collapse collapses collapsed bankrupt gone lost quit quits"),
        (WordKind.Source, "source sources evidence proof say says said claim claims report reports reported"),
        (WordKind.About, "about"),
        (WordKind.Tier, "tier tiers level levels hop hops step steps"),
        (WordKind.Stage, "rumoured rumored talks mou memorandum signed operational suspended ended denied"),
        (WordKind.Beyond, "not no never nobody except without or neither nor more less most least than why where when should better best worst largest biggest " +
            "before after since"),
    }.SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Kind)))
        .GroupBy(entry => entry.word)
        .ToFrozenDictionary(group => group.Key, group => group.Last().Kind);

    private static readonly FrozenDictionary<string, Stage> Stages = new Dictionary<string, Stage>
    {
        ["rumoured"] = Stage.Rumoured,
        ["rumored"] = Stage.Rumoured,
        ["talks"] = Stage.Talks,
        ["mou"] = Stage.Mou,
        ["memorandum"] = Stage.Mou,
        ["signed"] = Stage.Signed,
        ["operational"] = Stage.Operational,
        ["suspended"] = Stage.Suspended,
        ["ended"] = Stage.Ended,
        ["denied"] = Stage.Denied,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Relating = RelationPhrases.Default.Words.ToFrozenSet();

    /// <summary>Null where the word is none of the grammar, or one that a relationship brings along.</summary>
    public static WordKind? KindOf(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;

    public static Stage StageOf(string word) => Stages[word];

    /// <summary>Whether a question may be made of this word.</summary>
    public static bool Knows(string word) => Kinds.ContainsKey(word) || Relating.Contains(word);

    /// <summary>The word that this is most like, and so may be a misspelling of; null where it is like none.</summary>
    public static string? Nearest(string word)
    {
        if (word.Length < ShortestMisspelt)
        {
            return null;
        }

        var near = Kinds.Keys.Concat(Relating).Distinct()
            .Select(known => (known, Match: NameScore.Of(word, known, isAlias: false)))
            .Where(item => item.Match is { Reason: MatchReason.Spelling, Score: >= LeastLikeness } && item.known.Length >= ShortestMisspelt - 1)
            .OrderByDescending(item => item.Match!.Value.Score)
            .ThenBy(item => item.known, StringComparer.Ordinal)
            .ToList();
        return near.Count > 0 ? near[0].known : null;
    }
}
