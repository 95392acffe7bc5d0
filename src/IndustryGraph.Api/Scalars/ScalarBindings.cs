using System.Globalization;
using IndustryGraph.Model;

namespace IndustryGraph.Api;

/// <summary>The custom scalars of the schema, so that every host coerces them alike.</summary>
internal static class ScalarBindings
{
    public static IReadOnlyList<ScalarBinding> All { get; } =
    [
        new ScalarBinding<DateOnly>(
            "Date", TryDate, date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "a date such as 2025-08-28"),
        new ScalarBinding<Instant>(
            "DateTime", Instant.TryParse, instant => instant.ToString(), "an instant of RFC 3339 such as 2025-08-29T00:00:00Z"),
        new ScalarBinding<PartialDate>(
            "PartialDate",
            PartialDate.TryParse,
            date => date.ToString(),
            "a date as exact as it is known: 2026, 2026-H1, 2026-Q2, 2026-03, 2026-03-14 or a span 2023/2024"),
        new ScalarBinding<decimal>(
            "Decimal",
            TryDecimal,
            number => number.ToString(CultureInfo.InvariantCulture),
            "an exact decimal number as a string, such as \"1200000000000\", of at most 28 digits"),
        new ScalarBinding<string>("URL", TryUrl, url => url, "an absolute URL such as https://example.org/page"),
    ];

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool TryDecimal(string text, out decimal number)
    {
        number = 0;
        // More digits than the type holds would be rounded in silence.
        return text.Count(char.IsAsciiDigit) <= 28
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryUrl(string text, out string url)
    {
        url = text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https");
    }
}
