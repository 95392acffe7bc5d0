namespace IndustryGraph.Questions;

/// <summary>
/// A name to resolve. What stands in brackets behind it is another name for the same where the two agree:
/// <c>LG Energy Solution (LGES)</c>, unlike <c>Tesla (Shanghai)</c>.
/// </summary>
internal sealed class AskedName
{
    public AskedName(string text)
    {
        Text = text;
        Whole = CompanyName.Parse(text);
        var open = text.IndexOfAny(['(', '（']);
        var close = text.LastIndexOfAny([')', '）']);
        if (open > 0 && close > open + 1)
        {
            Outside = CompanyName.Parse(string.Concat(text.AsSpan(0, open), " ", text.AsSpan(close + 1)));
            Inside = CompanyName.Parse(text[(open + 1)..close]);
        }

        Lookups = [.. LookupsOf()];
    }

    public string Text { get; }

    public CompanyName Whole { get; }

    /// <summary>Null where there are no brackets, or nothing before them.</summary>
    public CompanyName? Outside { get; }

    /// <summary>What stands in the brackets; null where <see cref="Outside"/> is.</summary>
    public CompanyName? Inside { get; }

    /// <summary>What to look for by similarity: the words without legal forms; of Han also with
    /// traditional characters, and as they were asked.</summary>
    public IReadOnlyList<string> Lookups { get; }

    private IEnumerable<string> LookupsOf()
    {
        var core = string.Join(' ', (Outside ?? Whole).Words);
        if (core.Length == 0)
        {
            return [];
        }

        string[] forms = CompanyName.HasIdeographs(core) ? [core, HanVariants.Traditional(core), Whole.Folded] : [core];
        return forms.Distinct(StringComparer.Ordinal);
    }
}
