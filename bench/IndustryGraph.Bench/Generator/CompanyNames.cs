namespace IndustryGraph.Bench.Generator;

/// <summary>Names that look like those of companies, and their ids.</summary>
internal static class CompanyNames
{
    private static readonly string[] Syllables =
    [
        "ka", "to", "mi", "ren", "sol", "vin", "lo", "gi", "um", "tec", "da", "hyu", "pan", "so", "ni", "cat", "lek", "tra",
        "bor", "en", "fa", "go", "zen", "qui", "lar", "mon", "pe", "ru", "sha", "wei", "xin", "yo",
    ];

    private static readonly string[] Trades =
    [
        "Battery", "Energy", "Motors", "Materials", "Chemical", "Electronics", "Systems", "Mining", "Steel", "Power", "Logistics",
        "Semiconductor", "Technology", "Automotive", "Components", "Holdings",
    ];

    public static string NameOf(int company)
    {
        var draw = new Draw((ulong)company + 77);
        var word = Syllables[draw.Below(32)] + Syllables[draw.Below(32)] + Syllables[draw.Below(32)];
        return $"{char.ToUpperInvariant(word[0])}{word[1..]} {Trades[draw.Below(16)]} {company:x}";
    }

    public static string SlugOf(int company) => NameOf(company).ToLowerInvariant().Replace(' ', '-');
}
