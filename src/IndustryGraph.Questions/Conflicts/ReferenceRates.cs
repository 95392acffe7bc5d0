using System.Collections.Frozen;

namespace IndustryGraph.Questions;

/// <summary>
/// What currencies are roughly worth in US dollars, to the first digit or two: enough to tell a thousandfold slip, and
/// used for nothing else. Currencies that have lost much within a few years are left out.
/// </summary>
public static class ReferenceRates
{
    /// <summary>How far two amounts may be apart before they cannot be the same: rates have moved by less in twenty years.</summary>
    public const decimal Tolerance = 3;

    /// <summary>US dollars for one unit, by ISO 4217.</summary>
    public static IReadOnlyDictionary<string, decimal> InDollars { get; } = new Dictionary<string, decimal>
    {
        ["USD"] = 1m,
        ["EUR"] = 1.1m,
        ["GBP"] = 1.3m,
        ["CHF"] = 1.1m,
        ["JPY"] = 0.008m,
        ["CNY"] = 0.14m,
        ["HKD"] = 0.13m,
        ["TWD"] = 0.032m,
        ["KRW"] = 0.0008m,
        ["VND"] = 0.00004m,
        ["THB"] = 0.03m,
        ["IDR"] = 0.00007m,
        ["MYR"] = 0.23m,
        ["PHP"] = 0.018m,
        ["SGD"] = 0.74m,
        ["INR"] = 0.012m,
        ["AUD"] = 0.7m,
        ["NZD"] = 0.6m,
        ["CAD"] = 0.75m,
        ["MXN"] = 0.055m,
        ["BRL"] = 0.2m,
        ["ZAR"] = 0.06m,
        ["SEK"] = 0.1m,
        ["NOK"] = 0.1m,
        ["DKK"] = 0.15m,
        ["PLN"] = 0.25m,
        ["CZK"] = 0.043m,
        ["HUF"] = 0.0029m,
        ["ILS"] = 0.28m,
        ["SAR"] = 0.27m,
        ["AED"] = 0.27m,
    }.ToFrozenDictionary();

    /// <summary>Roughly how much an amount is in another currency; null where a currency is not in the table.</summary>
    public static decimal? Convert(decimal amount, string from, string to) =>
        InDollars.TryGetValue(from, out var unit) && InDollars.TryGetValue(to, out var other) ? amount * unit / other : null;

    /// <summary>Whether amounts in these currencies can be the same; true where a currency is not in the table.</summary>
    public static bool CanBeSame(decimal amount, string currency, decimal other, string otherCurrency) =>
        Convert(amount, currency, otherCurrency) is not { } there
        || (Math.Abs(there) <= Math.Abs(other) * Tolerance && Math.Abs(other) <= Math.Abs(there) * Tolerance);
}
