namespace IndustryGraph.GraphQL.Language;

internal ref partial struct Lexer
{
    /// <summary>
    /// IntValue and FloatValue (sections 2.9.1, 2.9.2). A number may not be followed by a digit after a leading zero,
    /// a dot or a name.
    /// </summary>
    private void ReadNumber(int start)
    {
        var at = start;
        var isFloat = false;
        if (_text[at] == '-')
            at++;
        if (ByteAt(at) == '0')
        {
            at++;
            if (IsDigit(ByteAt(at)))
                throw Fail(at, $"Invalid number: no digit may follow a leading 0, but found {Describe(at)}.");
        }
        else
        {
            at = ReadDigits(at);
        }

        if (ByteAt(at) == '.')
        {
            isFloat = true;
            at = ReadDigits(at + 1);
        }

        if (ByteAt(at) is 'e' or 'E')
        {
            isFloat = true;
            at++;
            if (ByteAt(at) is '+' or '-')
                at++;
            at = ReadDigits(at);
        }

        var next = ByteAt(at);
        if (next == '.' || next == '_' || (next < 128 && char.IsAsciiLetter((char)next)))
            throw Fail(at, $"Invalid number: {Describe(at)} may not follow it directly.");
        Accept(isFloat ? TokenKind.Float : TokenKind.Int, at);
    }

    private readonly int ReadDigits(int at)
    {
        if (!IsDigit(ByteAt(at)))
            throw Fail(at, $"Invalid number: expected a digit but found {Describe(at)}.");
        while (IsDigit(ByteAt(at)))
            at++;
        return at;
    }

    private readonly int ByteAt(int at) => at < _text.Length ? _text[at] : 0;

    private readonly string Describe(int at) => CharacterNames.Describe(_text, at);

    private static bool IsDigit(int value) => value is >= '0' and <= '9';
}
