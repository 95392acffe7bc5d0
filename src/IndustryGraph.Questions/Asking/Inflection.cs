namespace IndustryGraph.Questions;

/// <summary>The few forms of English words that questions are made of, by rule; irregular ones by a short table.</summary>
internal static class Inflection
{
    private static readonly Dictionary<string, string> IrregularPasts = new()
    {
        ["sell"] = "sold",
        ["buy"] = "bought",
        ["make"] = "made",
        ["build"] = "built",
        ["take"] = "took",
        ["run"] = "ran",
        ["be"] = "was",
        ["have"] = "had",
    };

    /// <summary>supplies, licenses, has: supply, license, have.</summary>
    public static string Base(string thirdPerson) => thirdPerson switch
    {
        "has" => "have",
        "is" => "be",
        _ when thirdPerson.EndsWith("ies", StringComparison.Ordinal) => thirdPerson[..^3] + "y",
        _ when EndsWithAny(thirdPerson, "sses", "ches", "shes", "xes") => thirdPerson[..^2],
        _ when thirdPerson.EndsWith('s') => thirdPerson[..^1],
        _ => thirdPerson,
    };

    /// <summary>supply, own: supplied, owned.</summary>
    public static string Past(string verb) => IrregularPasts.TryGetValue(verb, out var past) ? past
        : verb.EndsWith('e') ? verb + "d"
        : EndsInConsonantAndY(verb) ? verb[..^1] + "ied"
        : verb + "ed";

    /// <summary>supply, manufacture: supplying, manufacturing.</summary>
    public static string Gerund(string verb) => verb switch
    {
        "be" => "being",
        "run" => "running",
        _ when verb.EndsWith('e') => verb[..^1] + "ing",
        _ => verb + "ing",
    };

    /// <summary>supply, manufacture: supplier, manufacturer.</summary>
    public static string Doer(string verb) => verb.EndsWith('e') ? verb + "r"
        : EndsInConsonantAndY(verb) ? verb[..^1] + "ier"
        : verb + "er";

    /// <summary>supplier, subsidiary: suppliers, subsidiaries.</summary>
    public static string Plural(string noun) => EndsInConsonantAndY(noun) ? noun[..^1] + "ies"
        : EndsWithAny(noun, "s", "x", "ch", "sh") ? noun + "es"
        : noun + "s";

    /// <summary>"1 company", "2 companies".</summary>
    public static string Count(int count, string noun) => $"{count} {(count == 1 ? noun : Plural(noun))}";

    private static bool EndsInConsonantAndY(string word) => word.Length > 1 && word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal);

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
