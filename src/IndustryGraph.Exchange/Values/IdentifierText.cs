using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>Reads identifiers of companies, and tells those whose check digits are wrong.</summary>
internal static partial class IdentifierText
{
    /// <summary>What columns and formats call schemes, and what they are called here.</summary>
    public static IReadOnlyDictionary<string, string> Schemes { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["lei"] = "lei",
        ["leiCode"] = "lei",
        ["lei code"] = "lei",
        ["xi-lei"] = "lei",
        ["legal entity identifier"] = "lei",
        ["isin"] = "isin",
        ["isinCode"] = "isin",
        ["isin code"] = "isin",
        ["ticker"] = "ticker",
        ["ticker symbol"] = "ticker",
        ["stock symbol"] = "ticker",
        ["symbol"] = "ticker",
        ["qid"] = "wikidata",
        ["wikidata"] = "wikidata",
        ["wikidataId"] = "wikidata",
        ["wikidata id"] = "wikidata",
        ["wikidata item"] = "wikidata",
        ["item"] = "wikidata",
        ["permid"] = "permid",
        ["duns"] = "duns",
        ["dunsCode"] = "duns",
        ["cik"] = "cik",
        ["cikCode"] = "cik",
        ["opencorporates"] = "opencorporates",
    };

    /// <summary>Schemes of which a company has one number, so that two different numbers are two companies.</summary>
    public static bool IsSingle(string scheme) => scheme is "lei" or "wikidata" or "duns" or "permid" or "cik";

    public static Reading<Identifier> Read(string scheme, string text)
    {
        var value = text.Trim();
        var plain = value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return scheme switch
        {
            "lei" => IsLei(plain) ? Of(plain) : Reading<Identifier>.Not($"'{text}' is no LEI: twenty letters and digits of which the last two check the others (ISO 17442)."),
            "isin" => IsIsin(plain) ? Of(plain) : Reading<Identifier>.Not($"'{text}' is no ISIN: two letters, nine letters or digits and a check digit (ISO 6166)."),
            "wikidata" => Qid().Match(value) is { Success: true } match ? Of("Q" + match.Groups[1].Value) : Reading<Identifier>.Not($"'{text}' is no item of Wikidata, such as Q53268."),
            "ticker" => Of(plain),
            _ => Of(value),
        };

        Reading<Identifier> Of(string number) => Reading<Identifier>.Of(new Identifier(scheme, number));
    }

    // ISO 7064, MOD 97-10.
    private static bool IsLei(string text) => text.Length == 20 && text.All(char.IsAsciiLetterOrDigit)
        && BigInteger.Parse(Digits(text), CultureInfo.InvariantCulture) % 97 == 1;

    // The Luhn algorithm (ISO/IEC 7812-1, annex B) over the digits, letters being two of them.
    private static bool IsIsin(string text)
    {
        if (text.Length != 12 || !text.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetter(text[0]) || !char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        var digits = Digits(text);
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[^(i + 1)] - '0') * (i % 2 == 1 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static string Digits(string text) => string.Concat(text.Select(letter =>
        char.IsAsciiDigit(letter) ? letter.ToString() : (letter - 'A' + 10).ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"^(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?Q([1-9]\d*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Qid();
}
