using System.Collections.Frozen;
using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Reads countries: codes of two and three letters of ISO 3166-1, English names, and what else is common.</summary>
internal static class CountryText
{
    private static readonly FrozenDictionary<string, string> Codes = All().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code of two letters; null where it is no country that is known here.</summary>
    public static string? Read(string text)
    {
        var folded = NameFolding.Fold(text);
        // Of jurisdictions such as us_de, US-DE or gb/sct the country counts.
        return Codes.GetValueOrDefault(folded)
            ?? (folded.Length > 3 && folded[2] is '-' or '_' or '/' ? Codes.GetValueOrDefault(folded[..2]) : null);
    }

    private static Dictionary<string, string> All()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            var region = new RegionInfo(culture.Name);
            if (region.TwoLetterISORegionName is { Length: 2 } code && char.IsAsciiLetter(code[0]))
            {
                codes.TryAdd(NameFolding.Fold(code), code);
                codes.TryAdd(NameFolding.Fold(region.ThreeLetterISORegionName), code);
                codes.TryAdd(NameFolding.Fold(region.EnglishName), code);
            }
        }

        foreach (var (code, names) in new (string, string[])[]
        {
            ("US", ["usa", "u.s.", "u.s.a.", "united states of america", "america", "美国"]),
            ("GB", ["uk", "u.k.", "great britain", "england", "scotland", "wales", "northern ireland", "england and wales", "英国"]),
            ("CN", ["prc", "p.r. china", "mainland china", "people's republic of china", "china mainland", "中国"]),
            ("KR", ["korea", "south korea", "republic of korea", "rok", "韩国", "대한민국", "한국"]), ("KP", ["north korea"]),
            ("TW", ["taiwan", "taiwan, province of china", "台湾", "臺灣"]), ("HK", ["hong kong", "hong kong sar", "香港"]), ("MO", ["macau", "macao"]),
            ("JP", ["日本"]), ("VN", ["vietnam", "viet nam", "越南"]), ("DE", ["deutschland", "德国"]), ("FR", ["法国"]), ("IN", ["印度"]),
            ("RU", ["russian federation"]), ("CZ", ["czech republic", "czechia"]), ("RO", ["rom"]), ("NL", ["holland", "the netherlands"]), ("CH", ["schweiz", "suisse"]),
            ("AE", ["uae"]), ("TR", ["turkey", "turkiye"]), ("CI", ["ivory coast", "cote d'ivoire"]), ("LA", ["laos"]), ("IR", ["iran"]), ("SY", ["syria"]),
            ("VG", ["british virgin islands", "bvi"]), ("KY", ["cayman islands"]), ("BM", ["bermuda"]), ("JE", ["jersey"]), ("GG", ["guernsey"]), ("IM", ["isle of man"]),
        })
        {
            codes.TryAdd(NameFolding.Fold(code), code);
            foreach (var name in names)
            {
                codes[NameFolding.Fold(name)] = code;
            }
        }

        return codes;
    }
}
