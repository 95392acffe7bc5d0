using System.Collections.Frozen;

namespace IndustryGraph.Questions;

/// <summary>
/// Words that say little of which company is meant, and the ways to write them. Names are told apart by their other
/// words. What names a business of its own (energy, electronics, chemical, finance) is not among them: it tells one
/// company of a group from another.
/// </summary>
internal static class CommonWords
{
    /// <summary>What a common word weighs, where another weighs 1.</summary>
    public const double Weight = 0.3;

    // Each line: the word, then other ways to write it.
    private static readonly string[] Common =
    [
        "group groupe gruppe gruppo grupo grp 集团 集團 グループ 그룹",
        "holding holdings hldg hldgs ホールディングス 控股 홀딩스",
        "technology technologies tech technologie technologien 科技 技术 テクノロジー",
        "international intl internacional",
        "global", "worldwide", "enterprise enterprises", "system systems sys", "solution solutions", "product products",
        "motor motors",
        "auto automobile automobiles automotive automobili automobil cars car 汽车 自动车 자동차",
        "vehicle vehicles",
        "joint", "venture", "jv",
        "general", "national", "united", "first", "new",
        "operation operations", "production", "trading", "工业", "新能源",
    ];

    private static readonly string[] Rare =
    [
        "manufacturing mfg", "engineering eng engr", "industry industries ind inds", "chemical chemicals chem", "material materials mat",
        "battery batteries", "electronic electronics", "service services svc svcs", "resource resources", "mineral minerals", "metal metals",
    ];

    private static readonly FrozenSet<string> Silent = new[] { "and", "und", "et", "the" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Spellings = Common.Concat(Rare)
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Select(word => (word, words[0])))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2);

    private static readonly FrozenSet<string> Light = Common.Select(line => line.Split(' ')[0]).ToFrozenSet();

    /// <summary>Those written without a blank behind the name, longest first.</summary>
    public static IReadOnlyList<string> Glued { get; } = [.. Spellings.Keys
        .Where(CompanyName.IsWrittenWithoutBlanks)
        .OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    /// <summary>The one spelling of a word.</summary>
    public static string Canonical(string word) => Spellings.GetValueOrDefault(word, word);

    /// <summary>Whether a word, in its one spelling, says little.</summary>
    public static bool IsCommon(string word) => Light.Contains(word);

    /// <summary>Whether a word only joins others.</summary>
    public static bool IsSilent(string word) => Silent.Contains(word);
}
