using System.Buffers;
using System.Globalization;
using System.Text;

namespace IndustryGraph.GraphQL.Language;

/// <summary>How a character is shown in a message: itself where it prints, else its code point.</summary>
internal static class CharacterNames
{
    public static string Describe(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
            return "the end of the text";
        if (Rune.DecodeFromUtf8(text[at..], out var rune, out _) != OperationStatus.Done)
            return string.Create(CultureInfo.InvariantCulture, $"byte 0x{text[at]:X2}, which is not UTF-8");
        if (rune.Value == '"')
            return "'\"'";
        return rune.Value is >= 0x20 and < 0x7F
            ? $"\"{(char)rune.Value}\""
            : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
    }
}
