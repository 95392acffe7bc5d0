namespace IndustryGraph.GraphQL.Language;

public ref partial struct Parser
{
    /// <summary>OperationDefinition : SelectionSet</summary>
    private OperationDefinitionNode ParseShorthand()
    {
        var start = _lexer.Start;
        var selections = ParseSelectionSet();
        return new OperationDefinitionNode(start, selections.End, null, OperationType.Query, null, [], [], selections);
    }

    /// <summary>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet</summary>
    private OperationDefinitionNode ParseOperation(int start, StringValueNode? description)
    {
        var operation = ParseOperationType();
        var name = _lexer.Kind == TokenKind.Name ? ParseName() : null;
        var variables = OptionalMany(
            TokenKind.ParenLeft, static (ref parser) => parser.ParseVariableDefinition(), TokenKind.ParenRight);
        var directives = ParseDirectives(isConst: false);
        var selections = ParseSelectionSet();
        return new OperationDefinitionNode(
            start, selections.End, description, operation, name, variables, directives, selections);
    }

    /// <summary>OperationType : one of query mutation subscription</summary>
    private OperationType ParseOperationType()
    {
        if (SkipKeyword("query"u8))
            return OperationType.Query;
        if (SkipKeyword("mutation"u8))
            return OperationType.Mutation;
        if (SkipKeyword("subscription"u8))
            return OperationType.Subscription;
        throw Expected("\"query\", \"mutation\" or \"subscription\"");
    }

    /// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</summary>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null;
        var directives = ParseDirectives(isConst: true);
        return new VariableDefinitionNode(
            start, _lexer.PreviousEnd, description, variable, type, defaultValue, directives);
    }

    /// <summary>Variable : $ Name</summary>
    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(start, name.End, name);
    }

    /// <summary>SelectionSet : { Selection+ }</summary>
    private SelectionSetNode ParseSelectionSet()
    {
        Enter();
        var start = _lexer.Start;
        var selections = Many(
            TokenKind.BraceLeft, static (ref parser) => parser.ParseSelection(), TokenKind.BraceRight);
        Leave();
        return new SelectionSetNode(start, _lexer.PreviousEnd, selections);
    }

    /// <summary>Selection : Field | FragmentSpread | InlineFragment</summary>
    private SelectionNode ParseSelection() => _lexer.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    /// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
    private FieldNode ParseField()
    {
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selections = _lexer.Kind == TokenKind.BraceLeft ? ParseSelectionSet() : null;
        return new FieldNode(
            (alias ?? name).Start, _lexer.PreviousEnd, alias, name, arguments, directives, selections);
    }

    /// <summary>
    /// FragmentSpread : ... FragmentName Directives?
    /// InlineFragment : ... TypeCondition? Directives? SelectionSet
    /// </summary>
    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasCondition = SkipKeyword("on"u8);
        if (!hasCondition && _lexer.Kind == TokenKind.Name)
        {
            var name = ParseName();
            return new FragmentSpreadNode(
                start, _lexer.PreviousEnd, name, ParseDirectives(isConst: false));
        }

        var condition = hasCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConst: false);
        var selections = ParseSelectionSet();
        return new InlineFragmentNode(start, selections.End, condition, directives, selections);
    }

    /// <summary>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</summary>
    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("fragment"u8);
        if (IsKeyword("on"u8))
            throw Unexpected();
        var name = ParseName();
        ExpectKeyword("on"u8);
        var condition = ParseNamedType();
        var directives = ParseDirectives(isConst: false);
        var selections = ParseSelectionSet();
        return new FragmentDefinitionNode(
            start, selections.End, description, name, condition, directives, selections);
    }
}
