using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.8.5 All Variable Usages Are Allowed: the variable's type fits where it is used.</summary>
internal sealed class AllVariableUsagesAreAllowed(ValidationContext context, VariableUses uses) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in Context.Operations)
        {
            var variables = new Dictionary<string, VariableDefinitionNode>();
            foreach (var variable in operation.Variables)
                variables[variable.Variable.Name.Value] = variable;
            foreach (var use in uses.In(operation))
            {
                if (Context.IsFull)
                    return;
                if (variables.TryGetValue(use.Node.Name.Value, out var variable))
                    Check(variable, use);
            }
        }
    }

    private void Check(VariableDefinitionNode variable, VariableUse use)
    {
        if (use.Type is null || TypeNames.Resolve(Schema, variable.Type) is not { } type)
            return;
        if (IsAllowed(type, variable.DefaultValue, use, use.Type))
            return;
        var name = use.Node.Name.Value;
        var expected = use.OneOf is null ? $"{use.Type} is expected" : $"the input object {use.OneOf.Name} needs its one field, not null";
        Report($"The variable ${name} of type {type} is used where {expected}.", variable, use.Node);
    }

    /// <summary>IsVariableUsageAllowed(variableDefinition, variableUsage); null has no place in a oneOf input object.</summary>
    private static bool IsAllowed(GraphQLType type, ValueNode? defaultValue, VariableUse use, GraphQLType expected)
    {
        var isNonNullPosition = expected.IsNonNull || use.OneOf is not null;
        if (!isNonNullPosition || type.IsNonNull)
            return AreCompatible(type, expected);
        var hasDefault = defaultValue is not (null or NullValueNode) || use.HasDefault;
        return hasDefault && AreCompatible(type, expected.Nullable);
    }

    /// <summary>AreTypesCompatible(variableType, locationType)</summary>
    private static bool AreCompatible(GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        (NonNullType a, NonNullType b) => AreCompatible(a.Inner, b.Inner),
        (_, NonNullType) => false,
        (NonNullType a, _) => AreCompatible(a.Inner, expected),
        (ListType a, ListType b) => AreCompatible(a.Item, b.Item),
        _ => ReferenceEquals(type, expected),
    };
}
