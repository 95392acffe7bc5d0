using System.Text.Json;

namespace IndustryGraph.Exchange;

/// <summary>Tells the format of a file by its ending and its first lines.</summary>
internal static class FormatDetector
{
    public static FileFormat Of(InputFile file)
    {
        var text = Text(file.Beginning()).TrimStart('\uFEFF').TrimStart();
        if (text.StartsWith('<'))
        {
            return FileFormat.GraphML;
        }

        if (text.StartsWith('[') && !file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return text.Contains("\"recordType\"", StringComparison.Ordinal) ? FileFormat.Bods : FileFormat.Json;
        }

        return text.StartsWith('{') ? OfObject(text) : FileFormat.Csv;
    }

    /// <summary>The beginning as text, in the encoding of the file.</summary>
    public static string Text(byte[] beginning) => TextEncoding.Of(beginning).GetString(beginning);

    // One object with a list of objects in it holds the rows rather than being one.
    private static bool IsWrapping(JsonElement root) => root.EnumerateObject()
        .Any(property => property.Value.ValueKind == JsonValueKind.Array && property.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object));

    // A first line that is whole is one of many; else the object goes on over lines.
    private static FileFormat OfObject(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        try
        {
            using var first = JsonDocument.Parse(end < 0 ? text : text[..end]);
            var root = first.RootElement;
            return BrokenText.FaultOf(root) is not null ? FileFormat.JsonLines
                : root.TryGetProperty("industrygraph", out _) ? FileFormat.Native
                : root.TryGetProperty("schema", out _) && root.TryGetProperty("properties", out _) ? FileFormat.FollowTheMoney
                : root.TryGetProperty("recordType", out _) ? FileFormat.Bods
                : IsWrapping(root) && text[(end < 0 ? text.Length : end)..].Trim().Length == 0 ? FileFormat.Json
                : FileFormat.JsonLines;
        }
        catch (JsonException)
        {
            return text.Contains("\"recordType\"", StringComparison.Ordinal) ? FileFormat.Bods : FileFormat.Json;
        }
    }
}
