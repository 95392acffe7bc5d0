using System.Globalization;
using System.Text.RegularExpressions;

namespace IndustryGraph.Exchange;

/// <summary>What the values of the first rows tell of columns.</summary>
internal sealed partial class ColumnSample(IReadOnlyList<Row> rows)
{
    private const int ListsAreOneIn = 20;

    public IEnumerable<string> Values(string column) => rows.Select(row => row.Text(column)).OfType<string>();

    /// <summary>Which number is the day; and whether that is open, since all dates can be read either way.</summary>
    public (DateOrder? Order, bool IsOpen) DateOrderOf(IEnumerable<string?> columns)
    {
        var numbers = columns.OfType<string>().SelectMany(Values).Select(value => Numbers().Match(value)).Where(match => match.Success)
            .Select(match => (First: int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Second: int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();
        var (day, month) = (numbers.Exists(pair => pair.First > 12), numbers.Exists(pair => pair.Second > 12));
        return (day, month) switch
        {
            (true, false) => (DateOrder.DayFirst, false),
            (false, true) => (DateOrder.MonthFirst, false),
            _ => (null, numbers.Exists(pair => pair.First != pair.Second)),
        };
    }

    /// <summary>Whether shares are percentages; null where there are none, or each says so itself.</summary>
    public bool? IsPercent(string? column)
    {
        var shares = column is null ? [] : Values(column).Where(value => !value.Contains('%', StringComparison.Ordinal))
            .Select(value => new AmountText(null).Read(value)).Where(reading => reading.Fault is null).Select(reading => reading.Value!.Least).ToList();
        return shares.Count == 0 ? null : shares.Exists(share => share > 1);
    }

    /// <summary>A comma where some number can be read with it alone; else null, which tells it number by number.</summary>
    public char? DecimalMarkOf(IEnumerable<string?> columns) =>
        columns.OfType<string>().SelectMany(Values).Any(value => DecimalComma().IsMatch(value)) ? ',' : null;

    /// <summary>Whether half of the values, or more, are what a reader understands; not of a column without any.</summary>
    public bool AreMostly(string column, Func<string, bool> isUnderstood)
    {
        var values = Values(column).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return values.Count > 0 && values.Count(isUnderstood) * 2 >= values.Count;
    }

    /// <summary>What stands between the names in cells that hold several; null where cells hold one.</summary>
    public string? SeparatorOf(string column)
    {
        var values = Values(column).ToList();
        foreach (var separator in (string[])[";", "|", "\n"])
        {
            // Some companies have a bar in their names, in this script and in that one.
            var several = values.Count(value => value.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length > 1);
            if (several > 0 && several * ListsAreOneIn >= values.Count)
            {
                return separator;
            }
        }

        // A comma stands in names as well (Toyota Motor Co., Ltd.), so that it counts only between shares.
        return Values(column).Any(value => SharesByComma().IsMatch(value)) ? "," : null;
    }

    [GeneratedRegex(@"^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?:\s|$)")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\d\.\d{3},\d|(?<![\d.,])\d+,(?:\d{1,2}|\d{4,})(?!\d)")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\d\s*[%％]\s*[)）]?\s*,\s*\p{L}.*\d\s*[%％]")]
    private static partial Regex SharesByComma();
}
