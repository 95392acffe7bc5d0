using System.Globalization;

namespace IndustryGraph.GraphQL.Tests.Execution;

/// <summary>A custom scalar that is a struct.</summary>
internal readonly record struct Day(int Year, int Month, int Number)
{
    public static bool TryParse(string text, out Day value, out string? error)
    {
        var parsed = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        value = parsed ? new Day(date.Year, date.Month, date.Day) : default;
        error = parsed ? null : "A day is written as 1937-09-21.";
        return parsed;
    }

    public override string ToString() => new DateOnly(Year, Month, Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
