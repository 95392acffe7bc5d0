using System.Globalization;

namespace IndustryGraph.Model;

public readonly partial record struct PartialDate
{
    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out PartialDate)"/>
    public static bool TryParse(string? text, out PartialDate date) => TryParse(text.AsSpan(), out date);

    /// <summary>
    /// Reads 2026, 2026-H1, 2026-Q2, 2026-03, 2026-03-14 or a span of two of these (2023/2024), whose second part may
    /// not end before the first begins.
    /// </summary>
    /// <returns>False where the text is none of these or names a day that is in no calendar.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryParseSimple(text, out date);
        }

        if (!TryParseSimple(text[..slash], out var start) || !TryParseSimple(text[(slash + 1)..], out var end)
            || end.Last < start.First)
        {
            return false;
        }

        date = new PartialDate(start.First, end.Last, start._start, end._start);
        return true;
    }

    /// <summary>Reads a date that is known to be well formed.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a partial date.");

    /// <summary>The text it was read from.</summary>
    public override string ToString() =>
        IsSpan ? Format(First, _start) + "/" + Format(Last, _end) : Format(First, _start);

    private static string Format(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Half => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}-H{((day.Month - 1) / 6) + 1}"),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}-Q{((day.Month - 1) / 3) + 1}"),
        DatePrecision.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static bool TryParseSimple(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length < 4 || !TryNumber(text[..4], out var year) || year == 0)
        {
            return false;
        }

        if (text.Length == 4)
        {
            date = Months(year, 1, 12, DatePrecision.Year);
            return true;
        }

        if (text[4] != '-' || text.Length is not (7 or 10))
        {
            return false;
        }

        var part = text[5..7];
        if (part[0] is 'H' or 'Q')
        {
            var (months, precision) = part[0] == 'H' ? (6, DatePrecision.Half) : (3, DatePrecision.Quarter);
            var index = part[1] - '1';
            if (text.Length != 7 || index < 0 || index >= 12 / months)
            {
                return false;
            }

            date = Months(year, (index * months) + 1, months, precision);
            return true;
        }

        if (!TryNumber(part, out var month) || month is < 1 or > 12)
        {
            return false;
        }

        if (text.Length == 7)
        {
            date = Months(year, month, 1, DatePrecision.Month);
            return true;
        }

        if (text[7] != '-' || !TryNumber(text[8..], out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = OfDay(new DateOnly(year, month, day));
        return true;
    }

    private static PartialDate Months(int year, int month, int count, DatePrecision precision)
    {
        var lastMonth = month + count - 1;
        return new PartialDate(
            new DateOnly(year, month, 1),
            new DateOnly(year, lastMonth, DateTime.DaysInMonth(year, lastMonth)),
            precision,
            DatePrecision.Span);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
