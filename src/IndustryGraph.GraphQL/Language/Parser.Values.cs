namespace IndustryGraph.GraphQL.Language;

public ref partial struct Parser
{
    /// <summary>Name (section 2.1.9)</summary>
    private NameNode ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
            throw Expected("a name");
        var name = new NameNode(_lexer.Start, _lexer.End, TokenText());
        _lexer.Advance();
        return name;
    }

    /// <summary>Value[Const] : Variable (not Const) | IntValue | FloatValue | StringValue | BooleanValue | NullValue |
    /// EnumValue | ListValue | ObjectValue</summary>
    private ValueNode ParseValue(bool isConst)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConst);
            case TokenKind.BraceLeft:
                return ParseObject(isConst);
            case TokenKind.Dollar when !isConst:
                return ParseVariable();
            case TokenKind.Dollar:
                throw SyntaxErrors.At(_source, _lexer.Start, "Unexpected variable in a constant value.");
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Int:
                var number = new IntValueNode(_lexer.Start, _lexer.End, TokenText());
                _lexer.Advance();
                return number;
            case TokenKind.Float:
                var real = new FloatValueNode(_lexer.Start, _lexer.End, TokenText());
                _lexer.Advance();
                return real;
            case TokenKind.Name:
                return ParseWord();
            default:
                throw Unexpected();
        }
    }

    /// <summary>BooleanValue : true | false; NullValue : null; EnumValue : any other Name</summary>
    private ValueNode ParseWord()
    {
        var (start, end, word) = (_lexer.Start, _lexer.End, TokenText());
        _lexer.Advance();
        return word switch
        {
            "true" => new BooleanValueNode(start, end, true),
            "false" => new BooleanValueNode(start, end, false),
            "null" => new NullValueNode(start, end),
            _ => new EnumValueNode(start, end, word),
        };
    }

    /// <summary>StringValue (section 2.9.4)</summary>
    private StringValueNode ParseString()
    {
        var (start, end) = (_lexer.Start, _lexer.End);
        var isBlock = _lexer.Kind == TokenKind.BlockString;
        var value = isBlock
            ? StringLiteral.DecodeBlock(_source, start, end)
            : StringLiteral.Decode(_source, start, end);
        _lexer.Advance();
        return new StringValueNode(start, end, value, isBlock);
    }

    /// <summary>ListValue[Const] : [ ] | [ Value[?Const]+ ]</summary>
    private ListValueNode ParseList(bool isConst)
    {
        Enter();
        var start = _lexer.Start;
        Expect(TokenKind.BracketLeft);
        var items = new List<ValueNode>();
        while (!Skip(TokenKind.BracketRight))
            items.Add(ParseValue(isConst));
        Leave();
        return new ListValueNode(start, _lexer.PreviousEnd, items);
    }

    /// <summary>ObjectValue[Const] : { } | { ObjectField[?Const]+ }</summary>
    private ObjectValueNode ParseObject(bool isConst)
    {
        Enter();
        var start = _lexer.Start;
        Expect(TokenKind.BraceLeft);
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceRight))
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConst);
            fields.Add(new ObjectFieldNode(name.Start, value.End, name, value));
        }

        Leave();
        return new ObjectValueNode(start, _lexer.PreviousEnd, fields);
    }

    /// <summary>Arguments[Const] : ( Argument[?Const]+ )</summary>
    private ArgumentNode[] ParseArguments(bool isConst) => isConst
        ? OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseArgument(true), TokenKind.ParenRight)
        : OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseArgument(false), TokenKind.ParenRight);

    /// <summary>Argument[Const] : Name : Value[?Const]</summary>
    private ArgumentNode ParseArgument(bool isConst)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new ArgumentNode(name.Start, value.End, name, value);
    }

    /// <summary>Directives[Const] : Directive[?Const]+; Directive[Const] : @ Name Arguments[?Const]?</summary>
    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        if (_lexer.Kind != TokenKind.At)
            return [];
        var directives = new List<DirectiveNode>();
        while (_lexer.Kind == TokenKind.At)
        {
            var start = _lexer.Start;
            if (directives.Count == _limits.Directives)
                throw new GraphQLException(LimitErrors.Exceeded("directives", _limits.Directives, _source.Locate(start)));
            _lexer.Advance();
            var name = ParseName();
            var arguments = ParseArguments(isConst);
            directives.Add(new DirectiveNode(start, _lexer.PreviousEnd, name, arguments));
        }

        return [.. directives];
    }

    /// <summary>Type : NamedType | ListType | NonNullType</summary>
    private TypeNode ParseType()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (Skip(TokenKind.BracketLeft))
        {
            Enter();
            var item = ParseType();
            Expect(TokenKind.BracketRight);
            Leave();
            type = new ListTypeNode(start, _lexer.PreviousEnd, item);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(start, _lexer.PreviousEnd, type) : type;
    }

    /// <summary>NamedType : Name</summary>
    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode(name.Start, name.End, name);
    }

    /// <summary>Description : StringValue</summary>
    private StringValueNode? ParseDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;
}
