using System.Globalization;
using System.Text.RegularExpressions;
using IndustryGraph.Model;

namespace IndustryGraph.Exchange;

/// <summary>
/// Reads dates as people write them: 2024-03-14, 14/03/2024, 14 March 2024, Mar 2024, Q1 2024, 2024, 2024年3月14日, and
/// the number of a day as spreadsheets keep it (45365, from 1899-12-30 on).
/// </summary>
/// <param name="order">Which number is the day; null where only dates that can mean one thing are taken.</param>
internal sealed partial class DateText(DateOrder? order)
{
    /// <summary>The first year that is taken for one; before it companies had no dealings that anybody tabulates.</summary>
    public const int FirstYear = 1600;

    /// <summary>The last year that is taken for one.</summary>
    public const int LastYear = 2200;

    // 1954 to 2119: other numbers of five digits are more likely something else.
    private const int FirstSerial = 20_000;
    private const int LastSerial = 80_000;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public Reading<PartialDate> Read(string text)
    {
        var read = ReadAny(text.Trim());
        if (read is not { Fault: null, Value: var date })
        {
            return read;
        }

        var odd = date.First.Year is < FirstYear or > LastYear ? date.First.Year : date.Last.Year;
        return odd is >= FirstYear and <= LastYear
            ? read
            : Reading<PartialDate>.Not($"'{text}' is no date: the year {odd} lies outside {FirstYear} to {LastYear}.");
    }

    private Reading<PartialDate> ReadAny(string text)
    {
        if (PartialDate.TryParse(text, out var date))
        {
            return Reading<PartialDate>.Of(date);
        }

        if (Stamp().Match(text) is { Success: true } stamp)
        {
            return ReadAny(stamp.Groups["day"].Value);
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return OfNumber(text, number);
        }

        if (YearFirst().Match(text) is { Success: true } year)
        {
            return Of(text, year.Groups["y"].Value, year.Groups["m"].Value, year.Groups["d"].Value);
        }

        if (YearLast().Match(text) is { Success: true } three)
        {
            return OfThree(text, three.Groups["a"].Value, three.Groups["b"].Value, three.Groups["y"].Value);
        }

        if (MonthYear().Match(text) is { Success: true } two)
        {
            return Of(text, two.Groups["y"].Value, two.Groups["m"].Value, "");
        }

        if (Part().Match(text) is { Success: true } part)
        {
            return Parsed(text, $"{part.Groups["y"].Value}-{part.Groups["p"].Value.ToUpperInvariant()}");
        }

        return OfWords(text);
    }

    private static Reading<PartialDate> OfNumber(string text, decimal number)
    {
        var whole = decimal.Truncate(number);
        if (whole is >= FirstSerial and <= LastSerial)
        {
            return Reading<PartialDate>.Of(PartialDate.OfDay(new DateOnly(1899, 12, 30).AddDays((int)whole)));
        }

        // A year that passed through a column of decimals, or a day without marks between.
        return whole is >= 1000 and <= 9999 && whole == number ? Parsed(text, whole.ToString("0000", CultureInfo.InvariantCulture))
            : text.Length == 8 && !text.Contains('.', StringComparison.Ordinal) ? Of(text, text[..4], text[4..6], text[6..])
            : NoDate(text);
    }

    private Reading<PartialDate> OfThree(string text, string first, string second, string year)
    {
        var (a, b) = (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(second, CultureInfo.InvariantCulture));
        DateOrder? told = a > 12 ? DateOrder.DayFirst : b > 12 ? DateOrder.MonthFirst : a == b ? DateOrder.DayFirst : order;
        return told switch
        {
            null => Reading<PartialDate>.Not($"'{text}' can mean two days; say dates: day-first or dates: month-first in the mapping."),
            DateOrder.DayFirst => Of(text, year, second, first),
            _ => Of(text, year, first, second),
        };
    }

    private static Reading<PartialDate> OfWords(string text)
    {
        string? month = null, day = null, year = null;
        foreach (Match word in Word().Matches(text))
        {
            var value = word.Value;
            var index = Array.FindIndex(Months, name => value.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            if (char.IsLetter(value[0]))
            {
                if (index < 0 || month is not null)
                {
                    return NoDate(text);
                }

                month = (index + 1).ToString("00", CultureInfo.InvariantCulture);
            }
            else if (value.Length == 4)
            {
                year = value;
            }
            else if (day is null)
            {
                day = value;
            }
            else
            {
                year = value;
            }
        }

        if (month is not null && year is null && day is not null)
        {
            // Mar-24: a spreadsheet's short form of a month.
            (year, day) = (day, null);
        }

        return month is null || year is null ? NoDate(text) : Of(text, year, month, day ?? "");
    }

    private static Reading<PartialDate> Of(string text, string year, string month, string day)
    {
        var full = year.Length == 2 ? (int.Parse(year, CultureInfo.InvariantCulture) < 70 ? "20" : "19") + year : year;
        return Parsed(text, string.Join('-', new[] { full, month.Length == 0 ? "" : month.PadLeft(2, '0'), day.Length == 0 ? "" : day.PadLeft(2, '0') }.Where(part => part.Length > 0)));
    }

    private static Reading<PartialDate> Parsed(string text, string iso) =>
        PartialDate.TryParse(iso, out var date) ? Reading<PartialDate>.Of(date) : NoDate(text);

    private static Reading<PartialDate> NoDate(string text) => Reading<PartialDate>.Not(
        $"'{text}' is no date; wanted is a day, month, quarter, half or year, as in 2024-03-14, 2024-03, 2024-Q1 or 2024.");

    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}/\d{1,2}/\d{1,2})[T ]\d{1,2}:\d{2}")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^(?<y>\d{4})[-/.年](?<m>\d{1,2})(?:[-/.月](?<d>\d{1,2})?日?)?$|^(?<y>\d{4})年$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/. ](?<b>\d{1,2})[-/. ](?<y>\d{4}|\d{2})$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<m>\d{1,2})[-/.](?<y>\d{4})$")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(?:(?<p>[QqHh][1-4])[ /-]*(?<y>\d{4})|(?<y>\d{4})[ /-]*(?<p>[QqHh][1-4]))$")]
    private static partial Regex Part();

    [GeneratedRegex(@"\p{L}+|\d+")]
    private static partial Regex Word();
}
