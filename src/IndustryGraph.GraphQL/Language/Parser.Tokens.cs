using System.Text;

namespace IndustryGraph.GraphQL.Language;

public ref partial struct Parser
{
    private delegate T Production<out T>(ref Parser parser);

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
            return false;
        _lexer.Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
            return false;
        _lexer.Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
            throw Expected(TokenNames.Of(kind));
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
            throw Expected($"\"{Encoding.UTF8.GetString(keyword)}\"");
    }

    /// <summary>open item+ close, or nothing where <paramref name="open"/> is not there.</summary>
    private T[] OptionalMany<T>(TokenKind open, Production<T> item, TokenKind close) =>
        _lexer.Kind == open ? Many(open, item, close) : [];

    /// <summary>open item+ close</summary>
    private T[] Many<T>(TokenKind open, Production<T> item, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        do
        {
            items.Add(item(ref this));
        }
        while (!Skip(close));
        return [.. items];
    }

    /// <summary>separator? item (separator item)*</summary>
    private T[] Delimited<T>(TokenKind separator, Production<T> item)
    {
        Skip(separator);
        var items = new List<T>();
        do
        {
            items.Add(item(ref this));
        }
        while (Skip(separator));
        return [.. items];
    }

    private void Enter()
    {
        if (++_nesting > _limits.Nesting)
            throw new GraphQLException(LimitErrors.Exceeded("nesting", _limits.Nesting, _source.Locate(_lexer.Start)));
    }

    private void Leave() => _nesting--;

    private string TokenText()
    {
        var text = _lexer.Text;
        Span<char> buffer = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        Encoding.UTF8.GetChars(text, buffer);
        if (_names.TryGetValue(buffer, out var known))
            return known;
        var added = new string(buffer);
        _names[buffer] = added;
        return added;
    }

    /// <param name="hint">A sentence with a blank before it, or nothing.</param>
    private readonly GraphQLException Unexpected(string hint = "") => SyntaxErrors.At(
        _source,
        _lexer.Start,
        _lexer.Kind == TokenKind.EndOfFile ? $"The document ends too early.{hint}" : $"Unexpected {DescribeToken()}.{hint}");

    private readonly GraphQLException Expected(string what) =>
        SyntaxErrors.At(_source, _lexer.Start, $"Expected {what}, found {DescribeToken()}.");

    private readonly string DescribeToken()
    {
        var kind = TokenNames.Of(_lexer.Kind);
        if (_lexer.Kind is not (TokenKind.Name or TokenKind.Int or TokenKind.Float))
            return kind;
        var text = Encoding.UTF8.GetString(_lexer.Text);
        return $"{kind} \"{(text.Length > 80 ? text[..80] + "..." : text)}\"";
    }
}
