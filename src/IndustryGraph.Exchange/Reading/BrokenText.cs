using System.Runtime.InteropServices;
using System.Text.Json;

namespace IndustryGraph.Exchange;

/// <summary>
/// Finds texts that the grammar of JSON allows and no text can be: half of a surrogate pair, as <c>"\uD800"</c>
/// (RFC 8259, section 8.2).
/// </summary>
internal static class BrokenText
{
    /// <summary>What is wrong with a value or something within it; null where nothing is.</summary>
    public static string? FaultOf(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        if (!raw.Contains("\\ud"u8) && !raw.Contains("\\uD"u8))
        {
            return null;
        }

        try
        {
            Read(element);
            return null;
        }
        catch (InvalidOperationException)
        {
            return "A text has half of a surrogate pair (\\uD800 to \\uDFFF alone), which is no letter.";
        }
    }

    private static bool Contains(this ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => text.IndexOf(part) >= 0;

    private static void Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    Read(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }
}
