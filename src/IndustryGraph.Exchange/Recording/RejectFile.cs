using System.Globalization;
using System.Text;

namespace IndustryGraph.Exchange;

/// <summary>
/// Writes bad rows as CSV, in the columns of the file, with where they stood and why they were refused behind: it can be
/// corrected and imported with the mapping of the file.
/// </summary>
public sealed class RejectFile(TextWriter output)
{
    private IReadOnlyList<string>? _columns;

    /// <summary>Writes a row.</summary>
    public void Write(Row row, IReadOnlyList<RowProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(problems);
        var text = new StringBuilder();
        if (_columns is null)
        {
            _columns = [.. row.Columns.Names];
            CsvText.AppendLine(text, [.. _columns, "rejected row", "rejected line", "rejected field", "rejected because"]);
        }

        CsvText.AppendLine(text,
        [
            .. _columns.Select(column => row.Columns.PlaceOf(column) is { } place && place < row.Values.Count ? row.Values[place] : null),
            row.Number.ToString(CultureInfo.InvariantCulture),
            row.Line?.ToString(CultureInfo.InvariantCulture),
            string.Join("; ", problems.Select(problem => problem.Field).OfType<string>().Distinct()),
            string.Join(" ", problems.Select(problem => problem.Reason)),
        ]);
        output.Write(text);
    }
}
