namespace IndustryGraph.GraphQL.Execution;

/// <summary>The variables on which it depends which fields are there at all.</summary>
internal static class ConditionVariables
{
    public static IReadOnlyList<string> In(DocumentNode document)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                Visit(operation.SelectionSet);
            else if (definition is FragmentDefinitionNode fragment)
                Visit(fragment.SelectionSet);
        }

        return [.. found];

        void Visit(SelectionSetNode? set)
        {
            foreach (var selection in set?.Selections ?? [])
            {
                switch (selection)
                {
                    case FieldNode field:
                        AddFrom(field.Directives);
                        Visit(field.SelectionSet);
                        break;
                    case InlineFragmentNode inline:
                        AddFrom(inline.Directives);
                        Visit(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread:
                        AddFrom(spread.Directives);
                        break;
                }
            }
        }

        void AddFrom(IReadOnlyList<DirectiveNode> directives)
        {
            foreach (var directive in directives)
            {
                if (directive.Name.Value is "skip" or "include" && directive.Arguments[0].Value is VariableNode variable)
                    found.Add(variable.Name.Value);
            }
        }
    }
}
