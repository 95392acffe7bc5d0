namespace IndustryGraph.GraphQL.Language;

public ref partial struct Parser
{
    /// <summary>TypeSystemDefinition : SchemaDefinition | TypeDefinition | DirectiveDefinition; null for another word</summary>
    private DefinitionNode? ParseTypeSystemDefinition(int start, StringValueNode? description)
    {
        if (SkipKeyword("schema"u8))
            return ParseSchema(start, description, isExtension: false);
        if (SkipKeyword("directive"u8))
            return ParseDirectiveDefinition(start, description);
        return ParseTypeDefinition(start, description, isExtension: false);
    }

    /// <summary>TypeSystemExtension : SchemaExtension | TypeExtension</summary>
    private DefinitionNode ParseExtension(int start)
    {
        ExpectKeyword("extend"u8);
        if (SkipKeyword("schema"u8))
            return ParseSchema(start, null, isExtension: true);
        return ParseTypeDefinition(start, null, isExtension: true) ?? throw Unexpected();
    }

    /// <summary>
    /// SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    /// SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ } | extend schema Directives[Const]
    /// </summary>
    private SchemaDefinitionNode ParseSchema(int start, StringValueNode? description, bool isExtension)
    {
        var directives = ParseDirectives(isConst: true);
        var operations = isExtension
            ? OptionalMany(
                TokenKind.BraceLeft, static (ref parser) => parser.ParseRootOperation(), TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, static (ref parser) => parser.ParseRootOperation(), TokenKind.BraceRight);
        RequireContent(isExtension, directives.Length + operations.Length);
        return new SchemaDefinitionNode(start, _lexer.PreviousEnd, description, directives, isExtension, operations);
    }

    /// <summary>RootOperationTypeDefinition : OperationType : NamedType</summary>
    private OperationTypeDefinitionNode ParseRootOperation()
    {
        var start = _lexer.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(start, type.End, operation, type);
    }

    /// <summary>TypeDefinition and TypeExtension : one for each kind of type; null for another word</summary>
    private TypeDefinitionNode? ParseTypeDefinition(int start, StringValueNode? description, bool isExtension)
    {
        if (SkipKeyword("scalar"u8))
            return ParseScalar(start, description, isExtension);
        if (SkipKeyword("type"u8))
            return ParseObjectType(start, description, isExtension);
        if (SkipKeyword("interface"u8))
            return ParseInterface(start, description, isExtension);
        if (SkipKeyword("union"u8))
            return ParseUnion(start, description, isExtension);
        if (SkipKeyword("enum"u8))
            return ParseEnum(start, description, isExtension);
        return SkipKeyword("input"u8) ? ParseInputObject(start, description, isExtension) : null;
    }

    /// <summary>ScalarTypeDefinition : Description? scalar Name Directives[Const]?</summary>
    private ScalarTypeDefinitionNode ParseScalar(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        RequireContent(isExtension, directives.Length);
        return new ScalarTypeDefinitionNode(start, _lexer.PreviousEnd, description, name, directives, isExtension);
    }

    /// <summary>ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
    private ObjectTypeDefinitionNode ParseObjectType(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireContent(isExtension, interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeDefinitionNode(
            start, _lexer.PreviousEnd, description, name, directives, isExtension, interfaces, fields);
    }

    /// <summary>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
    private InterfaceTypeDefinitionNode ParseInterface(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireContent(isExtension, interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeDefinitionNode(
            start, _lexer.PreviousEnd, description, name, directives, isExtension, interfaces, fields);
    }

    /// <summary>ImplementsInterfaces : implements &amp;? NamedType (&amp; NamedType)*</summary>
    private NamedTypeNode[] ParseImplements() => SkipKeyword("implements"u8)
        ? Delimited(TokenKind.Ampersand, static (ref parser) => parser.ParseNamedType())
        : [];

    /// <summary>FieldsDefinition : { FieldDefinition+ }</summary>
    private FieldDefinitionNode[] ParseFieldsDefinition() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseFieldDefinition(), TokenKind.BraceRight);

    /// <summary>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</summary>
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConst: true);
        return new FieldDefinitionNode(start, _lexer.PreviousEnd, description, name, arguments, type, directives);
    }

    /// <summary>ArgumentsDefinition : ( InputValueDefinition+ )</summary>
    private InputValueDefinitionNode[] ParseArgumentsDefinition() => OptionalMany(
        TokenKind.ParenLeft, static (ref parser) => parser.ParseInputValueDefinition(), TokenKind.ParenRight);

    /// <summary>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</summary>
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null;
        var directives = ParseDirectives(isConst: true);
        return new InputValueDefinitionNode(
            start, _lexer.PreviousEnd, description, name, type, defaultValue, directives);
    }

    /// <summary>UnionTypeDefinition : Description? union Name Directives[Const]? (= |? NamedType (| NamedType)*)?</summary>
    private UnionTypeDefinitionNode ParseUnion(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var members = Skip(TokenKind.Equals)
            ? Delimited(TokenKind.Pipe, static (ref parser) => parser.ParseNamedType())
            : [];
        RequireContent(isExtension, directives.Length + members.Length);
        return new UnionTypeDefinitionNode(
            start, _lexer.PreviousEnd, description, name, directives, isExtension, members);
    }

    /// <summary>EnumTypeDefinition : Description? enum Name Directives[Const]? { EnumValueDefinition+ }?</summary>
    private EnumTypeDefinitionNode ParseEnum(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = OptionalMany(
            TokenKind.BraceLeft, static (ref parser) => parser.ParseEnumValueDefinition(), TokenKind.BraceRight);
        RequireContent(isExtension, directives.Length + values.Length);
        return new EnumTypeDefinitionNode(
            start, _lexer.PreviousEnd, description, name, directives, isExtension, values);
    }

    /// <summary>EnumValueDefinition : Description? EnumValue Directives[Const]?</summary>
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        if (name.Value is "true" or "false" or "null")
        {
            throw SyntaxErrors.At(
                _source, name.Start, $"Name \"{name.Value}\" is reserved and cannot be an enum value.");
        }

        var directives = ParseDirectives(isConst: true);
        return new EnumValueDefinitionNode(start, _lexer.PreviousEnd, description, name, directives);
    }

    /// <summary>InputObjectTypeDefinition : Description? input Name Directives[Const]? { InputValueDefinition+ }?</summary>
    private InputObjectTypeDefinitionNode ParseInputObject(int start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = OptionalMany(
            TokenKind.BraceLeft, static (ref parser) => parser.ParseInputValueDefinition(), TokenKind.BraceRight);
        RequireContent(isExtension, directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode(
            start, _lexer.PreviousEnd, description, name, directives, isExtension, fields);
    }

    /// <summary>
    /// DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on |? DirectiveLocation
    /// (| DirectiveLocation)*
    /// </summary>
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = Delimited(TokenKind.Pipe, static (ref parser) => parser.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(
            start, _lexer.PreviousEnd, description, name, arguments, isRepeatable, locations);
    }

    /// <summary>DirectiveLocation : one of the names of <see cref="DirectiveLocation"/></summary>
    private NameNode ParseDirectiveLocation()
    {
        var start = _lexer.Start;
        var name = ParseName();
        return DirectiveLocations.TryParse(name.Value, out _)
            ? name
            : throw SyntaxErrors.At(_source, start, $"Unexpected name \"{name.Value}\": no such directive location.{Suggestions.Of(name.Value, DirectiveLocations.All)}");
    }

    /// <summary>An extension that adds nothing is not one (section 3.4.3).</summary>
    private readonly void RequireContent(bool isExtension, int parts)
    {
        if (isExtension && parts == 0)
            throw Unexpected();
    }
}
