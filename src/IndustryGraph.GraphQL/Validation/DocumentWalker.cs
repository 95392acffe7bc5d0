using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>Walks a document once, in the order of the text, and tells every rule of every node and its types.</summary>
internal sealed class DocumentWalker(ValidationContext context, ValidationRule[] rules)
{
    private readonly Schema _schema = context.Schema;

    public void Walk()
    {
        foreach (var rule in rules)
            rule.EnterDocument(context.Document);
        foreach (var definition in context.Document.Definitions)
        {
            if (context.IsFull)
                return;
            if (definition is OperationDefinitionNode operation)
                VisitOperation(operation);
            else if (definition is FragmentDefinitionNode fragment)
                VisitFragment(fragment);
        }

        foreach (var rule in rules)
            rule.LeaveDocument(context.Document);
    }

    private void VisitOperation(OperationDefinitionNode operation)
    {
        foreach (var rule in rules)
            rule.EnterOperation(operation);
        foreach (var variable in operation.Variables)
        {
            foreach (var rule in rules)
                rule.EnterVariable(variable);
            if (variable.DefaultValue is not null)
                VisitValue(variable.DefaultValue, InputType(variable.Type), null);
            VisitDirectives(variable.Directives, DirectiveLocation.VariableDefinition);
        }

        VisitDirectives(operation.Directives, operation.Operation switch
        {
            OperationType.Query => DirectiveLocation.Query,
            OperationType.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        });
        VisitSelections(operation.SelectionSet, _schema.RootType(operation.Operation));
    }

    private void VisitFragment(FragmentDefinitionNode fragment)
    {
        foreach (var rule in rules)
            rule.EnterFragment(fragment);
        VisitDirectives(fragment.Directives, DirectiveLocation.FragmentDefinition);
        VisitSelections(fragment.SelectionSet, Composite(fragment.TypeCondition.Name.Value));
    }

    private void VisitSelections(SelectionSetNode selections, NamedType? parent)
    {
        foreach (var selection in selections.Selections)
        {
            if (context.IsFull)
                return;
            switch (selection)
            {
                case FieldNode field:
                    VisitField(field, parent);
                    break;
                case FragmentSpreadNode spread:
                    foreach (var rule in rules)
                        rule.EnterSpread(spread, parent);
                    VisitDirectives(spread.Directives, DirectiveLocation.FragmentSpread);
                    break;
                case InlineFragmentNode inline:
                    foreach (var rule in rules)
                        rule.EnterInlineFragment(inline, parent);
                    VisitDirectives(inline.Directives, DirectiveLocation.InlineFragment);
                    VisitSelections(
                        inline.SelectionSet,
                        inline.TypeCondition is null ? parent : Composite(inline.TypeCondition.Name.Value));
                    break;
            }
        }
    }

    private void VisitField(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null : _schema.Field(parent, field.Name.Value);
        foreach (var rule in rules)
            rule.EnterField(field, parent, definition);
        var name = parent is null ? field.Name.Value : $"{parent.Name}.{field.Name.Value}";
        VisitArguments(new ArgumentOwner(field, name, definition?.Arguments), field.Arguments);
        VisitDirectives(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is not null)
            VisitSelections(field.SelectionSet, definition?.Type.Named is { IsComposite: true } type ? type : null);
    }

    private void VisitDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var rule in rules)
            rule.EnterDirectives(directives, location);
        foreach (var directive in directives)
        {
            var definition = _schema.Directive(directive.Name.Value);
            VisitArguments(
                new ArgumentOwner(directive, $"@{directive.Name.Value}", definition?.Arguments), directive.Arguments);
        }
    }

    private void VisitArguments(ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var rule in rules)
            rule.EnterArguments(owner, arguments);
        foreach (var argument in arguments)
        {
            var definition = owner.Definitions?.FirstOrDefault(d => d.Name == argument.Name.Value);
            VisitValue(argument.Value, definition?.Type, definition);
        }
    }

    private void VisitValue(ValueNode value, GraphQLType? type, InputValue? definition)
    {
        foreach (var rule in rules)
            rule.EnterValue(value, type, definition);
    }

    private NamedType? Composite(string name) => _schema.Type(name) is { IsComposite: true } type ? type : null;

    private GraphQLType? InputType(TypeNode node) =>
        TypeNames.Resolve(_schema, node) is { IsInput: true } type ? type : null;
}
