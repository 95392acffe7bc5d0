using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>
/// CollectFields(objectType, selectionSet, variableValues), section 6.3.2: the fields for one object type, grouped by
/// response name in the order of first appearance, fragments put in, <c>@skip</c> and <c>@include</c> obeyed.
/// </summary>
internal sealed class FieldCollector(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyDictionary<string, object?> variables)
{
    private const int Few = 12;

    /// <exception cref="GraphQLException">A condition is null. The object whose fields these are cannot be completed.</exception>
    public List<(string ResponseName, List<FieldNode> Nodes)> Collect(ObjectType type, IEnumerable<SelectionSetNode> sets)
    {
        var groups = new List<(string ResponseName, List<FieldNode> Nodes)>();
        Dictionary<string, List<FieldNode>>? byName = null;
        HashSet<string>? visited = null;
        foreach (var set in sets)
            Collect(set);
        return groups;

        void Collect(SelectionSetNode set)
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field when IsIncluded(field.Directives):
                        Add(field);
                        break;
                    case InlineFragmentNode inline when IsIncluded(inline.Directives) && Applies(type, inline.TypeCondition):
                        Collect(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread
                        when IsIncluded(spread.Directives) && (visited ??= []).Add(spread.Name.Value):
                        var fragment = fragments[spread.Name.Value];
                        if (Applies(type, fragment.TypeCondition))
                            Collect(fragment.SelectionSet);
                        break;
                }
            }
        }

        void Add(FieldNode field)
        {
            var name = (field.Alias ?? field.Name).Value;
            var nodes = Find(name);
            if (nodes is null)
            {
                groups.Add((name, nodes = new List<FieldNode>(1)));
                byName?.Add(name, nodes);
            }

            nodes.Add(field);
        }

        // A dictionary is worth its making only where there is much to find.
        List<FieldNode>? Find(string name)
        {
            if (groups.Count == Few)
                byName ??= groups.ToDictionary(g => g.ResponseName, g => g.Nodes);
            if (byName is not null)
                return byName.GetValueOrDefault(name);
            foreach (var group in groups)
            {
                if (group.ResponseName == name)
                    return group.Nodes;
            }

            return null;
        }
    }

    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null || schema.IsSubType(type, schema.Type(condition.Name.Value)!);

    private bool IsIncluded(IReadOnlyList<DirectiveNode> directives) =>
        !(Condition(directives, "skip") ?? false) && (Condition(directives, "include") ?? true);

    /// <summary>What <c>if</c> of a directive is; null where the directive is not there.</summary>
    private bool? Condition(IReadOnlyList<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value != name)
                continue;
            return directive.Arguments[0].Value switch
            {
                BooleanValueNode literal => literal.Value,
                VariableNode variable => variables[variable.Name.Value] as bool? ?? throw Missing(name, variable.Name.Value),
                _ => false,
            };
        }

        return null;
    }

    private static GraphQLException Missing(string directive, string variable) => new(
        $"The argument \"if\" of @{directive} must not be null, but the variable ${variable} is.", ErrorCodes.Argument);
}
