using System.Globalization;
using System.Text.RegularExpressions;

namespace IndustryGraph.Exchange;

/// <summary>What the values of the first rows tell of columns.</summary>
internal sealed partial class ColumnSample(IReadOnlyList<Row> rows)
{
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

    /// <summary>What stands between the names in cells that hold several; null where cells hold one.</summary>
    public string? SeparatorOf(string column)
    {
        foreach (var separator in (string[])[";", "|", "\n"])
        {
            if (Values(column).Any(value => value.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length > 1))
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
