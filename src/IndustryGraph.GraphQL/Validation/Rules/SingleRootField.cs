using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>
/// 5.2.4.1 Single Root Field: a subscription selects one field, not of introspection, that no condition can take away.
/// </summary>
internal sealed class SingleRootField(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription || Schema.SubscriptionType is not { } type)
            return;
        var groups = new Dictionary<string, List<FieldNode>>();
        Collect(type, operation.SelectionSet, [], groups);
        var subject = operation.Name is null ? "A subscription" : $"The subscription \"{operation.Name.Value}\"";
        if (groups.Count > 1)
            Report($"{subject} must select one root field only.", [.. groups.Values.Skip(1).SelectMany(g => g)]);
        foreach (var group in groups.Values)
        {
            if (group[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                Report($"{subject} must not select an introspection field as its root.", [.. group]);
        }
    }

    private void Collect(
        ObjectType type, SelectionSetNode set, HashSet<string> visited, Dictionary<string, List<FieldNode>> groups)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    RefuseConditions(field.Directives);
                    var name = (field.Alias ?? field.Name).Value;
                    if (!groups.TryGetValue(name, out var group))
                        groups.Add(name, group = []);
                    group.Add(field);
                    break;
                case InlineFragmentNode inline:
                    RefuseConditions(inline.Directives);
                    if (Applies(type, inline.TypeCondition))
                        Collect(type, inline.SelectionSet, visited, groups);
                    break;
                case FragmentSpreadNode spread:
                    RefuseConditions(spread.Directives);
                    if (visited.Add(spread.Name.Value)
                        && Context.Fragment(spread.Name.Value) is { } fragment
                        && Applies(type, fragment.TypeCondition))
                        Collect(type, fragment.SelectionSet, visited, groups);
                    break;
            }
        }
    }

    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null || (Schema.Type(condition.Name.Value) is { } named && Schema.IsSubType(type, named));

    private void RefuseConditions(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "skip" or "include")
                Report($"The root field of a subscription cannot depend on @{directive.Name.Value}.", directive);
        }
    }
}
