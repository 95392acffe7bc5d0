using System.Runtime.CompilerServices;
using System.Text.Json;

namespace IndustryGraph.Exchange;

/// <summary>
/// Reads JSON objects as rows. A field of an object within is a column named by its path (<c>owner.name</c>); the values
/// of a list stand in one cell with semicolons between them.
/// </summary>
internal static class JsonRows
{
    /// <summary>An object on each line; a line that is none is a fault of that row alone. The text is closed at the end.</summary>
    public static async IAsyncEnumerable<Row> ReadLinesAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var columns = new Columns();
        using var open = reader;
        var (number, line) = (0L, 0L);
        while (await reader.ReadLineAsync(cancellation) is { } text)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return RowOf(text, ++number, line, columns);
            }
        }
    }

    /// <summary>The objects of an array at the top, one after the other, or of the first array within an object at the top. The stream is closed at the end.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static async IAsyncEnumerable<Row> ReadArrayAsync(Stream utf8, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var columns = new Columns();
        var number = 0L;
        await foreach (var element in JsonItems.ReadAsync(utf8, cancellation))
        {
            yield return RowOf(element, ++number, null, columns);
        }
    }

    private static Row RowOf(string text, long number, long line, Columns columns)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return RowOf(document.RootElement, number, line, columns);
        }
        catch (JsonException fault)
        {
            return new Row(number, line, columns, []) { Fault = $"The line is no JSON: {fault.Message}" };
        }
    }

    private static Row RowOf(JsonElement element, long number, long? line, Columns columns)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new Row(number, line, columns, []) { Fault = "An object is wanted here: {\"from\": …}." };
        }

        if (BrokenText.FaultOf(element) is { } fault)
        {
            return new Row(number, line, columns, []) { Fault = fault };
        }

        var values = new List<string?>();
        Add(element, "");
        return new Row(number, line, columns, values);

        void Add(JsonElement value, string path)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in value.EnumerateObject())
                    {
                        Add(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}");
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var item in value.EnumerateArray())
                    {
                        Add(item, path);
                    }

                    break;
                case JsonValueKind.Null or JsonValueKind.Undefined:
                    break;
                default:
                    var place = columns.Place(path);
                    while (values.Count <= place)
                    {
                        values.Add(null);
                    }

                    values[place] = values[place] is { } before ? before + "; " + value : value.ToString();
                    break;
            }
        }
    }
}
