using System.Runtime.CompilerServices;
using System.Text.Json;

namespace IndustryGraph.Exchange;

/// <summary>Reads a file of JSON objects, an array of them or one on each line, for the formats that explain themselves.</summary>
internal static class JsonEntities
{
    /// <summary>An object of the file, as a row for messages; null where the line is no object, which the row says.</summary>
    internal readonly record struct Item(Row Row, JsonElement? Element);

    private static readonly Columns Columns = Columns.OfHeader(["record"]);

    public static async IAsyncEnumerable<Item> ReadAsync(InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = 0L;
        if (FormatDetector.Text(file.Beginning()).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('['))
        {
            await using var bytes = file.OpenUtf8();
            await foreach (var element in JsonItems.ReadAsync(bytes, cancellation))
            {
                yield return ItemOf(element, ++number, null);
            }

            yield break;
        }

        using var reader = file.OpenText();
        var line = 0L;
        while (await reader.ReadLineAsync(cancellation) is { } text)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return ItemOf(text, ++number, line);
            }
        }
    }

    /// <summary>The text of a property; null where it is absent or something else.</summary>
    public static string? Text(this JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString() is { Length: > 0 } text ? text : null
            : null;

    /// <summary>The items of a list; none where it is absent or something else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : [];

    /// <summary>An object within; null where it is absent or something else.</summary>
    public static JsonElement? Section(this JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static Item ItemOf(string text, long number, long line)
    {
        try
        {
            return ItemOf(JsonElement.Parse(text), number, line);
        }
        catch (JsonException fault)
        {
            return new Item(new Row(number, line, Columns, [text]) { Fault = $"The line is no JSON: {fault.Message}" }, null);
        }
    }

    private static Item ItemOf(JsonElement element, long number, long? line)
    {
        var row = new Row(number, line, Columns, [element.GetRawText()]);
        var fault = element.ValueKind == JsonValueKind.Object ? BrokenText.FaultOf(element) : "An object is wanted here.";
        return fault is null ? new Item(row, element) : new Item(row with { Fault = fault }, null);
    }
}
