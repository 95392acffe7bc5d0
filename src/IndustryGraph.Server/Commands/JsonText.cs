using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IndustryGraph.Server.Commands;

/// <summary>JSON for people to read.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same JSON, indented, with a line break at the end.</summary>
    public static ReadOnlyMemory<byte> Indented(ReadOnlyMemory<byte> json)
    {
        var text = new ArrayBufferWriter<byte>(json.Length * 2);
        using (var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 }))
        using (var writer = new Utf8JsonWriter(text, Readable))
        {
            document.WriteTo(writer);
        }

        text.Write("\n"u8);
        return text.WrittenMemory;
    }
}
