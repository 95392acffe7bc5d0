using System.Globalization;
using System.Text;

namespace IndustryGraph.GraphQL.Language;

/// <summary>Escapes in quoted strings (section 2.9.4): \n, \u00E9, a pair of surrogates, \u{1F600}.</summary>
internal static class StringEscapes
{
    /// <summary>Reads the escape whose backslash is at <paramref name="at"/>; returns the offset after it.</summary>
    public static int Read(SourceText source, ReadOnlySpan<byte> text, int at, out Rune value)
    {
        var kind = at + 1 < text.Length ? text[at + 1] : (byte)0;
        if (kind == 'u')
        {
            return at + 2 < text.Length && text[at + 2] == '{'
                ? ReadBraced(source, text, at, out value)
                : ReadFixed(source, text, at, out value);
        }

        var plain = kind switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        if (plain == '\0')
            throw Invalid(source, text, at, at + 2);
        value = new Rune(plain);
        return at + 2;
    }

    private static int ReadBraced(SourceText source, ReadOnlySpan<byte> text, int at, out Rune value)
    {
        var digits = at + 3;
        var end = digits;
        var point = 0L;
        while (end < text.Length && HexValue(text[end]) is var digit and >= 0 && point <= 0x10FFFF)
        {
            point = (point << 4) | (uint)digit;
            end++;
        }

        if (end == digits || end >= text.Length || text[end] != '}' || point > 0x10FFFF || !Rune.IsValid((int)point))
            throw Invalid(source, text, at, Math.Min(end + 1, text.Length));
        value = new Rune((int)point);
        return end + 1;
    }

    private static int ReadFixed(SourceText source, ReadOnlySpan<byte> text, int at, out Rune value)
    {
        var unit = ReadUnit(text, at);
        if (unit >= 0 && Rune.TryCreate(unit, out value))
            return at + 6;
        // A leading surrogate counts only together with the trailing one behind it.
        if (unit is >= 0xD800 and <= 0xDBFF
            && Rune.TryCreate((char)unit, (char)Math.Max(0, ReadUnit(text, at + 6)), out value))
            return at + 12;
        throw Invalid(source, text, at, Math.Min(at + 6, text.Length));
    }

    private static int ReadUnit(ReadOnlySpan<byte> text, int at)
    {
        if (at + 6 > text.Length || text[at] != '\\' || text[at + 1] != 'u')
            return -1;
        var unit = 0;
        for (var i = at + 2; i < at + 6; i++)
        {
            var digit = HexValue(text[i]);
            if (digit < 0)
                return -1;
            unit = (unit << 4) | digit;
        }

        return unit;
    }

    private static int HexValue(byte digit) => char.IsAsciiHexDigit((char)digit)
        ? int.Parse([(char)digit], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : -1;

    private static GraphQLException Invalid(SourceText source, ReadOnlySpan<byte> text, int at, int end)
    {
        var shown = Encoding.UTF8.GetString(text[at..Math.Min(end, text.Length)]);
        return SyntaxErrors.At(source, at, $"Invalid escape in a string: \"{shown}\".");
    }
}
