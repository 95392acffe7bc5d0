using System.Buffers;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>The characters that a JSON string must escape (RFC 8259, section 7), and no others.</summary>
internal static class JsonEscapes
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    private static readonly SearchValues<char> EscapedCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (char)i), '"', '\\']);

    public static int IndexOfEscaped(ReadOnlySpan<byte> text) => text.IndexOfAny(Escaped);

    public static int IndexOfEscaped(ReadOnlySpan<char> text) => text.IndexOfAny(EscapedCharacters);

    /// <summary>Writes the escape of one byte; at most six bytes.</summary>
    public static int Write(byte value, Span<byte> output)
    {
        output[0] = (byte)'\\';
        var shorthand = value switch
        {
            (byte)'"' => (byte)'"',
            (byte)'\\' => (byte)'\\',
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => (byte)0,
        };
        if (shorthand != 0)
        {
            output[1] = shorthand;
            return 2;
        }

        "u00"u8.CopyTo(output[1..]);
        output[4] = (byte)(value < 0x10 ? '0' : '1');
        output[5] = "0123456789abcdef"u8[value & 0xF];
        return 6;
    }
}
