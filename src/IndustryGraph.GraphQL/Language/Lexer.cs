using System.Buffers;

namespace IndustryGraph.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 text into tokens (section 2.1). Holds one token at a time: its kind and the bytes it stands on.
/// Strings are only measured here; <see cref="StringLiteral"/> gives their value.
/// </summary>
internal ref partial struct Lexer
{
    private static readonly SearchValues<byte> NameContinue =
        SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly SourceText _source;
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _maxTokens;
    private int _tokens;

    public Lexer(SourceText source, int maxTokens)
    {
        _source = source;
        _text = source.Utf8.Span;
        _maxTokens = maxTokens;
        // A byte order mark may stand at the start only (section 2.1.1).
        End = _text.StartsWith("\uFEFF"u8) ? 3 : 0;
        Start = End;
    }

    public TokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Where the token before this one ended.</summary>
    public int PreviousEnd { get; private set; }

    public readonly ReadOnlySpan<byte> Text => _text[Start..End];

    public void Advance()
    {
        PreviousEnd = End;
        if (Kind == TokenKind.EndOfFile)
            return;
        var at = SkipIgnored(End);
        Start = at;
        if (at >= _text.Length)
        {
            Accept(TokenKind.EndOfFile, at);
            return;
        }

        if (++_tokens > _maxTokens)
            throw new GraphQLException(LimitErrors.Exceeded("tokens", _maxTokens, _source.Locate(at)));
        ReadToken(at);
    }

    private void ReadToken(int at)
    {
        switch (_text[at])
        {
            case (byte)'!': Accept(TokenKind.Bang, at + 1); break;
            case (byte)'$': Accept(TokenKind.Dollar, at + 1); break;
            case (byte)'&': Accept(TokenKind.Ampersand, at + 1); break;
            case (byte)'(': Accept(TokenKind.ParenLeft, at + 1); break;
            case (byte)')': Accept(TokenKind.ParenRight, at + 1); break;
            case (byte)':': Accept(TokenKind.Colon, at + 1); break;
            case (byte)'=': Accept(TokenKind.Equals, at + 1); break;
            case (byte)'@': Accept(TokenKind.At, at + 1); break;
            case (byte)'[': Accept(TokenKind.BracketLeft, at + 1); break;
            case (byte)']': Accept(TokenKind.BracketRight, at + 1); break;
            case (byte)'{': Accept(TokenKind.BraceLeft, at + 1); break;
            case (byte)'|': Accept(TokenKind.Pipe, at + 1); break;
            case (byte)'}': Accept(TokenKind.BraceRight, at + 1); break;
            case (byte)'.' when _text[at..].StartsWith("..."u8): Accept(TokenKind.Spread, at + 3); break;
            case (byte)'"' when _text[at..].StartsWith("\"\"\""u8): ReadBlockString(at + 3); break;
            case (byte)'"': ReadString(at + 1); break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): ReadNumber(at); break;
            case (byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'):
                var length = _text[at..].IndexOfAnyExcept(NameContinue);
                Accept(TokenKind.Name, length < 0 ? _text.Length : at + length);
                break;
            case (byte)'\'':
                throw Unexpected(at, "Strings stand in double quotes (\").");
            default:
                throw Unexpected(at, null);
        }
    }

    private void Accept(TokenKind kind, int end)
    {
        Kind = kind;
        End = end;
    }

    /// <summary>Ignored: white space, line ends, commas, comments, byte order marks wherever they stand (section 2.1.7).</summary>
    private readonly int SkipIgnored(int at)
    {
        while (at < _text.Length)
        {
            switch (_text[at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    at++;
                    break;
                case (byte)'#':
                    var length = _text[at..].IndexOfAny((byte)'\n', (byte)'\r');
                    at = length < 0 ? _text.Length : at + length;
                    break;
                case 0xEF when _text[at..].StartsWith("\uFEFF"u8):
                    at += 3;
                    break;
                default:
                    return at;
            }
        }

        return at;
    }

    private readonly GraphQLException Unexpected(int at, string? hint)
    {
        var found = CharacterNames.Describe(_text, at);
        return Fail(at, hint is null ? $"Unexpected character: {found}." : $"Unexpected character: {found}. {hint}");
    }

    private readonly GraphQLException Fail(int at, string message) => SyntaxErrors.At(_source, at, message);
}
