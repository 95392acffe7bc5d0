using System.Buffers;
using System.Text;

namespace IndustryGraph.Exchange;

/// <summary>Writes values by RFC 4180.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>One line, with its end.</summary>
    public static void AppendLine(StringBuilder text, IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(values);
        var first = true;
        foreach (var value in values)
        {
            text.Append(first ? "" : ",");
            first = false;
            if (value.AsSpan().ContainsAny(Special))
            {
                text.Append('"').Append(value!.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                text.Append(value);
            }
        }

        text.Append('\n');
    }
}
