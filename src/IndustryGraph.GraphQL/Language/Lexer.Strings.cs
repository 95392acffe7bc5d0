using System.Buffers;
using System.Text;

namespace IndustryGraph.GraphQL.Language;

internal ref partial struct Lexer
{
    private void ReadString(int at)
    {
        while (at < _text.Length)
        {
            switch (_text[at])
            {
                case (byte)'"':
                    Accept(TokenKind.String, at + 1);
                    return;
                case (byte)'\\':
                    at = StringEscapes.Read(_source, _text, at, out _);
                    break;
                case (byte)'\n' or (byte)'\r':
                    throw Fail(at, "Unterminated string.");
                default:
                    at = SkipCharacter(at);
                    break;
            }
        }

        throw Fail(at, "Unterminated string.");
    }

    private void ReadBlockString(int at)
    {
        while (at < _text.Length)
        {
            var rest = _text[at..];
            if (rest.StartsWith("\"\"\""u8))
            {
                Accept(TokenKind.BlockString, at + 3);
                return;
            }

            at = rest.StartsWith("\\\"\"\""u8) ? at + 4 : SkipCharacter(at);
        }

        throw Fail(at, "Unterminated string.");
    }

    /// <summary>One SourceCharacter: any Unicode scalar value (section 2.1); broken UTF-8 is none.</summary>
    private readonly int SkipCharacter(int at)
    {
        if (_text[at] < 0x80)
            return at + 1;
        if (Rune.DecodeFromUtf8(_text[at..], out _, out var length) != OperationStatus.Done)
            throw Fail(at, "Invalid character within a string: the text is not UTF-8 here.");
        return at + length;
    }
}
