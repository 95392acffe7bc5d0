using System.Text;

namespace IndustryGraph.GraphQL.Language;

/// <summary>The value of a string token: quotes off, escapes replaced, a block string dedented.</summary>
internal static class StringLiteral
{
    public static string Decode(SourceText source, int start, int end)
    {
        var text = source.Utf8.Span;
        var content = text[(start + 1)..(end - 1)];
        if (!content.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(content);

        var value = new StringBuilder(content.Length);
        var at = start + 1;
        while (at < end - 1)
        {
            var plain = text[at..(end - 1)].IndexOf((byte)'\\');
            if (plain < 0)
                plain = end - 1 - at;
            value.Append(Encoding.UTF8.GetString(text.Slice(at, plain)));
            at += plain;
            if (at >= end - 1)
                break;
            at = StringEscapes.Read(source, text, at, out var rune);
            value.Append(rune.ToString());
        }

        return value.ToString();
    }

    public static string DecodeBlock(SourceText source, int start, int end) =>
        BlockString.Dedent(Encoding.UTF8.GetString(source.Utf8.Span[(start + 3)..(end - 3)]).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal));
}
