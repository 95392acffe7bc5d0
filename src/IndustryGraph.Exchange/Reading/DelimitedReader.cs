using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace IndustryGraph.Exchange;

/// <summary>
/// Reads lines of values by CsvHelper. Quotes go by RFC 4180: a value in double quotes may hold delimiters, line breaks and
/// doubled quotes; a quote within an unquoted value is itself. A quoting fault costs the row that it begins on: reading
/// goes on at the next line, so that an unclosed quote never swallows what follows.
/// </summary>
internal sealed partial class DelimitedReader(TextReader reader, char delimiter)
{
    private const int SniffedLines = 20;

    private string? _fault;

    /// <summary>The rows, the first line that is not blank being the header. The text is closed at the end.</summary>
    /// <param name="skipped">How many lines stand before the header.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async IAsyncEnumerable<Row> ReadAsync(int skipped, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lines = new LineFeed(reader, cancellation);
        for (var i = 0; i < skipped; i++)
        {
            await lines.SkipAsync();
        }

        var (parser, columns, number) = (ParserOf(lines), (Columns?)null, 0L);
        while (true)
        {
            lines.BeginRecord();
            _fault = null;
            if (!await parser.ReadAsync())
            {
                break;
            }

            var values = parser.Record!;
            if (_fault is not null)
            {
                lines.TakeBack();
                // What the parser has taken is no record: another one begins at the next line.
                parser.Dispose();
                parser = ParserOf(lines);
                values = lines.First.Split(delimiter);
            }

            if (columns is null)
            {
                columns = values.All(string.IsNullOrWhiteSpace) ? null : Columns.OfHeader(values);
                continue;
            }

            number++;
            var blank = _fault is null && values.All(string.IsNullOrWhiteSpace);
            yield return new Row(number, lines.Number, columns, values) { Fault = _fault ?? (blank ? null : RaggedFault(values, columns)) };
        }

        parser.Dispose();
    }

    /// <summary>The delimiter that stands most evenly in the first lines; a comma where none does.</summary>
    public static char Sniff(string beginning)
    {
        ArgumentNullException.ThrowIfNull(beginning);
        var best = (Delimiter: ',', Score: 0);
        foreach (var candidate in (char[])[',', ';', '\t', '|'])
        {
            var counts = CountsOf(beginning, candidate);
            // A delimiter of the header that most lines have as often.
            var inHeader = counts.Count == 0 ? 0 : counts.Max();
            var even = counts.Count(count => count == inHeader);
            var score = inHeader * even;
            if (score > best.Score)
            {
                best = (candidate, score);
            }
        }

        return best.Delimiter;
    }

    private static List<int> CountsOf(string beginning, char candidate)
    {
        var counts = new List<int>();
        var options = Options(candidate);
        options.LineBreakInQuotedFieldIsBadData = true;
        using var parser = new CsvParser(new StringReader(beginning), options);
        while (counts.Count < SniffedLines && parser.Read())
        {
            if (!string.IsNullOrWhiteSpace(parser.RawRecord))
            {
                counts.Add(parser.Count - 1);
            }
        }

        return counts;
    }

    private static CsvConfiguration Options(char delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        BadDataFound = null,
    };

    private CsvParser ParserOf(LineFeed lines)
    {
        var options = Options(delimiter);
        options.BadDataFound = told => _fault ??= QuotingFault(told.Field);
        return new CsvParser(lines, options, leaveOpen: true);
    }

    // A quote within an unquoted value is told as well, and so are blanks behind a closing one.
    private static string? QuotingFault(string value) =>
        !value.StartsWith('"') || Quoted().IsMatch(value) ? null
        : Unclosed().IsMatch(value) ? "A double quote is opened and never closed."
        : "Something stands between a closing double quote and the next delimiter. A quote within a quoted value is doubled.";

    private static string? RaggedFault(string[] values, Columns columns)
    {
        var count = values.Length;
        while (count > columns.Names.Count && string.IsNullOrWhiteSpace(values[count - 1]))
        {
            count--;
        }

        return count == columns.Names.Count || values.Length == columns.Names.Count
            ? null
            : $"The row has {values.Length} values, the header has {columns.Names.Count}. A value that holds the delimiter goes in double quotes.";
    }

    [GeneratedRegex("""^"(?>[^"]|"")*" *$""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""^"(?>[^"]|"")*$""")]
    private static partial Regex Unclosed();
}
