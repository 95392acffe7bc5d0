using System.Text;

namespace IndustryGraph.GraphQL.Language;

/// <summary>
/// The UTF-8 text of a document. Positions in the syntax tree are byte offsets into it; lines and columns are worked
/// out only when somebody asks, which is when there is an error to report.
/// </summary>
public sealed class SourceText
{
    public SourceText(ReadOnlyMemory<byte> utf8, string name = "GraphQL request")
    {
        Utf8 = utf8;
        Name = name;
    }

    public SourceText(string text, string name = "GraphQL request")
        : this(Encoding.UTF8.GetBytes(text), name)
    {
    }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>What the text is called in messages, such as a file name.</summary>
    public string Name { get; }

    /// <summary>The line and column of a byte offset. CR, LF and CR LF each end one line (section 2.1.2).</summary>
    public SourceLocation Locate(int offset)
    {
        var bytes = Utf8.Span[..Math.Min(offset, Utf8.Length)];
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 >= Utf8.Length || Utf8.Span[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var prefix = bytes[lineStart..];
        if (lineStart == 0 && prefix.StartsWith("\uFEFF"u8))
            prefix = prefix[3..];
        return new SourceLocation(line, Encoding.UTF8.GetCharCount(prefix) + 1);
    }

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
