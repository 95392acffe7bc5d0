namespace IndustryGraph.GraphQL.Language;

/// <summary>
/// A recursive-descent parser for documents (section 2, appendix B of the specification). Each method carries the
/// production it reads. One parser reads one text.
/// </summary>
public ref partial struct Parser
{
    /// <summary>What a definition can begin with.</summary>
    private static readonly string[] Keywords =
    [
        "query", "mutation", "subscription", "fragment", "schema", "scalar", "type", "interface", "union", "enum", "input", "directive", "extend",
    ];

    private readonly SourceText _source;
    private readonly ParserLimits _limits;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private Lexer _lexer;
    private int _nesting;

    private Parser(SourceText source, ParserLimits limits)
    {
        _source = source;
        _limits = limits;
        _lexer = new Lexer(source, limits.Tokens);
        _names = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads a whole document, executable, of the type system, or both.</summary>
    /// <exception cref="GraphQLException">The text breaks the grammar (SYNTAX) or a limit (LIMIT).</exception>
    public static DocumentNode ParseDocument(SourceText source, ParserLimits limits)
    {
        var parser = new Parser(source, limits);
        parser._lexer.Advance();
        return parser.ParseDocument();
    }

    /// <inheritdoc cref="ParseDocument(SourceText, ParserLimits)"/>
    public static DocumentNode ParseDocument(string text) => ParseDocument(new SourceText(text), ParserLimits.Trusted);

    /// <summary>Reads one value, variables included.</summary>
    /// <exception cref="GraphQLException">The text breaks the grammar (SYNTAX) or a limit (LIMIT).</exception>
    public static ValueNode ParseValue(string text)
    {
        var parser = new Parser(new SourceText(text), ParserLimits.Trusted);
        parser._lexer.Advance();
        var value = parser.ParseValue(isConst: false);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Document : Definition+</summary>
    private DocumentNode ParseDocument()
    {
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_lexer.Kind != TokenKind.EndOfFile);
        return new DocumentNode(0, _lexer.End, definitions, _source);
    }

    /// <summary>
    /// Definition : ExecutableDefinition | TypeSystemDefinition | TypeSystemExtension. Anything but the query shorthand
    /// and extensions may have a description.
    /// </summary>
    private DefinitionNode ParseDefinition()
    {
        var start = _lexer.Start;
        if (_lexer.Kind == TokenKind.BraceLeft)
            return ParseShorthand();
        var description = ParseDescription();
        if (_lexer.Kind != TokenKind.Name)
            throw Unexpected(description is null ? "" : " A description stands before a keyword, such as \"query\".");
        return ParseTypeSystemDefinition(start, description) ?? ParseExecutableDefinition(start, description);
    }

    private DefinitionNode ParseExecutableDefinition(int start, StringValueNode? description)
    {
        if (IsKeyword("query"u8) || IsKeyword("mutation"u8) || IsKeyword("subscription"u8))
            return ParseOperation(start, description);
        if (IsKeyword("fragment"u8))
            return ParseFragmentDefinition(start, description);
        if (IsKeyword("extend"u8))
            return description is null ? ParseExtension(start) : throw Unexpected(" Extensions have no description.");
        throw Unexpected(Suggestions.Of(TokenText(), Keywords));
    }
}
