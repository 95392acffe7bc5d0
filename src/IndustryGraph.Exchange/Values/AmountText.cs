using System.Globalization;
using System.Text.RegularExpressions;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// Reads amounts as people write them: 1,234.5, 1.234,5, $1.2bn, EUR 45 million, 12亿, about 100, &gt;50, 10-20, (100).
/// </summary>
/// <param name="decimalMark">What stands before the decimals; null to tell it by the number where that is possible.</param>
internal sealed partial class AmountText(char? decimalMark)
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD",
        ["US$"] = "USD",
        ["€"] = "EUR",
        ["£"] = "GBP",
        ["₩"] = "KRW",
        ["₫"] = "VND",
        ["₹"] = "INR",
        ["A$"] = "AUD",
        ["C$"] = "CAD",
        ["HK$"] = "HKD",
        ["NT$"] = "TWD",
        ["S$"] = "SGD",
        ["RMB"] = "CNY",
        ["元"] = "CNY",
        ["人民币"] = "CNY",
        ["CN¥"] = "CNY",
        ["JP¥"] = "JPY",
        ["円"] = "JPY",
        ["won"] = "KRW",
        ["dong"] = "VND",
        ["美元"] = "USD",
    };

    // Units have three letters as well (GWh), so that behind a number only currencies in use are taken for some.
    private static readonly Lazy<HashSet<string>> Codes = new(() => [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol)]);

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = 1e3m,
        ["thousand"] = 1e3m,
        ["m"] = 1e6m,
        ["mn"] = 1e6m,
        ["mm"] = 1e6m,
        ["mio"] = 1e6m,
        ["million"] = 1e6m,
        ["millions"] = 1e6m,
        ["b"] = 1e9m,
        ["bn"] = 1e9m,
        ["billion"] = 1e9m,
        ["billions"] = 1e9m,
        ["mrd"] = 1e9m,
        ["tn"] = 1e12m,
        ["trillion"] = 1e12m,
        ["万"] = 1e4m,
        ["萬"] = 1e4m,
        ["亿"] = 1e8m,
        ["億"] = 1e8m,
        ["兆"] = 1e12m,
        ["tỷ"] = 1e9m,
        ["triệu"] = 1e6m,
    };

    private static readonly Dictionary<string, Qualifier> Qualifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["~"] = Qualifier.About,
        ["≈"] = Qualifier.About,
        ["about"] = Qualifier.About,
        ["approx."] = Qualifier.About,
        ["approximately"] = Qualifier.About,
        ["ca."] = Qualifier.About,
        ["约"] = Qualifier.About,
        ["up to"] = Qualifier.UpTo,
        ["<"] = Qualifier.UpTo,
        ["≤"] = Qualifier.UpTo,
        ["at least"] = Qualifier.AtLeast,
        ["≥"] = Qualifier.AtLeast,
        [">"] = Qualifier.Over,
        ["over"] = Qualifier.Over,
        ["more than"] = Qualifier.Over,
    };

    public Reading<StatedAmount> Read(string text)
    {
        var match = Shape().Match(text.Trim());
        if (!match.Success)
        {
            return NoAmount(text);
        }

        var first = Number(text, match.Groups["n"].Value);
        var second = match.Groups["max"].Success ? Number(text, match.Groups["max"].Value) : (Reading<decimal>?)null;
        if ((first.Fault ?? second?.Fault) is { } fault)
        {
            return Reading<StatedAmount>.Not(fault);
        }

        var (scale, currency, rest) = Behind(match.Groups["behind"].Value.Trim());
        currency = CurrencyOf(match.Groups["before"].Value) ?? currency;
        var negative = match.Groups["minus"].Success || match.Groups["open"].Success;
        var least = first.Value * scale * (negative ? -1 : 1);
        return Reading<StatedAmount>.Of(new StatedAmount(
            least,
            second is { } max ? max.Value * scale : null,
            Qualifiers.GetValueOrDefault(match.Groups["about"].Value.Trim()),
            currency,
            rest));
    }

    /// <summary>The ISO 4217 code that a sign or any three letters mean; null where they mean none.</summary>
    public static string? CurrencyOf(string text)
    {
        var trimmed = text.Trim();
        return Signs.GetValueOrDefault(trimmed)
            ?? (trimmed.Length == 3 && trimmed.All(char.IsAsciiLetter) && !Scales.ContainsKey(trimmed) ? trimmed.ToUpperInvariant() : null);
    }

    private static (decimal Scale, string? Currency, string Unit) Behind(string text)
    {
        var (scale, currency, rest) = (1m, (string?)null, new List<string>());
        foreach (Match word in Words().Matches(text))
        {
            if (scale == 1 && Scales.TryGetValue(word.Value.TrimEnd('.'), out var found))
            {
                scale = found;
            }
            else if (currency is null && CurrencyOf(word.Value) is { } code && (Signs.ContainsKey(word.Value) || Codes.Value.Contains(code)))
            {
                currency = code;
            }
            else
            {
                rest.Add(word.Value);
            }
        }

        return (scale, currency, string.Join(' ', rest));
    }

    private Reading<decimal> Number(string whole, string digits)
    {
        var plain = digits.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        int point = plain.LastIndexOf('.'), comma = plain.LastIndexOf(',');
        // What parts thousands has three digits behind it, whatever the mark is said to be.
        var other = decimalMark == ',' ? point : comma;
        var isOther = decimalMark is not null && other >= 0 && plain.IndexOf(decimalMark.Value, StringComparison.Ordinal) < 0 && plain.Length - other != 4
            && plain.IndexOf(plain[other], StringComparison.Ordinal) == other;
        var mark = isOther ? plain[other] : decimalMark;
        if (mark is null && (point >= 0 || comma >= 0))
        {
            var last = Math.Max(point, comma);
            var alone = plain.IndexOfAny(['.', ',']) == last;
            // One mark with three digits behind it can be either; of a point it is the decimal one far more often.
            mark = point >= 0 && comma >= 0 ? plain[last]
                : !alone ? (plain[last] == '.' ? ',' : '.')
                : plain[last] == ',' && plain.Length - last == 4 ? '.' : plain[last];
        }

        var groups = mark == ',' ? "." : ",";
        var invariant = plain.Replace(groups, "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Reading<decimal>.Of(number)
            : Reading<decimal>.Not($"'{whole}' is no number.");
    }

    private static Reading<StatedAmount> NoAmount(string text) =>
        Reading<StatedAmount>.Not($"'{text}' is no amount; wanted is a number, as in 1200, 1,200.50, $1.2bn or 10-20.");

    [GeneratedRegex("""
        ^(?<about>~|≈|<|>|≤|≥|约|about\s|approx\.\s?|approximately\s|ca\.\s?|up\ to\s|at\ least\s|over\s|more\ than\s)?\s*
        (?<open>\()?(?<minus>[-−])?(?<before>[A-Za-z]{0,3}[$€£₩₫₹¥]|[A-Za-z]{3}(?=[\s\d])|人民币)?\s*
        (?<n>\d[\d.,'\s\u00A0\u202F]*(?<=\d)|\d)
        (?:\s*(?:-|–|to)\s*[$€£₩₫₹]?(?<max>\d[\d.,']*(?<=\d)|\d))?
        \s*(?<behind>[^\d)]*)\)?$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Shape();

    [GeneratedRegex(@"[万萬亿億兆]|[$€£₩₫₹]|[^\s万萬亿億兆$€£₩₫₹]+")]
    private static partial Regex Words();
}
