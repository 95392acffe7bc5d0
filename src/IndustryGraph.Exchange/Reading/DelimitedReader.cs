using System.Runtime.CompilerServices;
using System.Text;

namespace IndustryGraph.Exchange;

/// <summary>
/// Reads lines of values. Quotes go by RFC 4180: a value in double quotes may hold delimiters, line breaks and doubled
/// quotes; a quote within an unquoted value is itself. A quoting fault costs the row that it begins on: reading goes on at
/// the next line, so that an unclosed quote never swallows what follows.
/// </summary>
internal sealed class DelimitedReader(TextReader reader, char delimiter)
{
    // A value in quotes goes on over no more lines than this.
    private const int MostLines = 500;

    private readonly Stack<string> _returned = new();
    private long _line;

    /// <summary>The rows, the first line that is not blank being the header. The text is closed at the end.</summary>
    /// <param name="skipped">How many lines stand before the header.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async IAsyncEnumerable<Row> ReadAsync(int skipped, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var open = reader;
        for (var i = 0; i < skipped; i++)
        {
            await NextLineAsync(cancellation);
        }

        Columns? columns = null;
        var number = 0L;
        while (await NextLineAsync(cancellation) is { } first)
        {
            var line = _line;
            var (values, fault) = await ReadRecordAsync(first, cancellation);
            if (columns is null)
            {
                columns = values.All(string.IsNullOrWhiteSpace) ? null : Columns.OfHeader(values);
                continue;
            }

            number++;
            var blank = fault is null && values.All(string.IsNullOrWhiteSpace);
            fault ??= blank ? null : RaggedFault(values, columns);
            yield return new Row(number, line, columns, values) { Fault = fault };
        }
    }

    /// <summary>The delimiter that stands most evenly in the first lines; a comma where none does.</summary>
    public static char Sniff(string beginning)
    {
        ArgumentNullException.ThrowIfNull(beginning);
        var best = (Delimiter: ',', Score: 0);
        var lines = beginning.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(20).ToList();
        foreach (var candidate in (char[])[',', ';', '\t', '|'])
        {
            var counts = lines.Select(line => Parse(line, candidate).Values.Count - 1).ToList();
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

    private static string? RaggedFault(List<string> values, Columns columns)
    {
        var count = values.Count;
        while (count > columns.Names.Count && string.IsNullOrWhiteSpace(values[count - 1]))
        {
            count--;
        }

        return count == columns.Names.Count || values.Count == columns.Names.Count
            ? null
            : $"The row has {values.Count} values, the header has {columns.Names.Count}. A value that holds the delimiter goes in double quotes.";
    }

    private async ValueTask<(List<string> Values, string? Fault)> ReadRecordAsync(string first, CancellationToken cancellation)
    {
        var record = first;
        var taken = new List<string>();
        while (true)
        {
            var (values, state) = Parse(record, delimiter);
            if (state == QuoteState.Closed)
            {
                return (values, null);
            }

            var next = state == QuoteState.Open && taken.Count < MostLines ? await NextLineAsync(cancellation) : null;
            if (next is null)
            {
                taken.Reverse();
                taken.ForEach(_returned.Push);
                _line -= taken.Count;
                return (Parse(first, delimiter).Values, state == QuoteState.Open
                    ? "A double quote is opened and never closed."
                    : "Something stands between a closing double quote and the next delimiter. A quote within a quoted value is doubled.");
            }

            taken.Add(next);
            record = record + "\n" + next;
        }
    }

    private async ValueTask<string?> NextLineAsync(CancellationToken cancellation)
    {
        var line = _returned.TryPop(out var returned) ? returned : await reader.ReadLineAsync(cancellation);
        _line += line is null ? 0 : 1;
        return line;
    }

    private enum QuoteState
    {
        Closed,
        Open,
        Broken,
    }

    private static (List<string> Values, QuoteState State) Parse(string record, char delimiter)
    {
        var values = new List<string>();
        var at = 0;
        while (true)
        {
            if (at < record.Length && record[at] == '"')
            {
                var (value, end) = Quoted(record, at + 1);
                values.Add(value);
                if (end < 0)
                {
                    return (values, QuoteState.Open);
                }

                var behind = end;
                while (behind < record.Length && record[behind] == ' ' && delimiter != ' ')
                {
                    behind++;
                }

                if (behind < record.Length && record[behind] != delimiter)
                {
                    return (values, QuoteState.Broken);
                }

                at = behind;
            }
            else
            {
                var end = record.IndexOf(delimiter, at);
                end = end < 0 ? record.Length : end;
                values.Add(record[at..end]);
                at = end;
            }

            if (at >= record.Length)
            {
                return (values, QuoteState.Closed);
            }

            at++;
        }
    }

    // The value from behind its opening quote, and the place behind its closing one; -1 where there is none.
    private static (string Value, int End) Quoted(string record, int at)
    {
        var value = new StringBuilder();
        while (true)
        {
            var quote = record.IndexOf('"', at);
            if (quote < 0)
            {
                return (value.Append(record, at, record.Length - at).ToString(), -1);
            }

            value.Append(record, at, quote - at);
            if (quote + 1 == record.Length || record[quote + 1] != '"')
            {
                return (value.ToString(), quote + 1);
            }

            value.Append('"');
            at = quote + 2;
        }
    }
}
