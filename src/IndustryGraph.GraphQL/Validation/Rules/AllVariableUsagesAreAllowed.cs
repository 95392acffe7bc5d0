using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.8.5 All Variable Usages Are Allowed: the variable's type fits where it is used.</summary>
internal sealed class AllVariableUsagesAreAllowed(ValidationContext context, VariableUses uses) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in Context.Operations)
        {
            var variables = operation.Variables.DistinctBy(v => v.Variable.Name.Value).ToDictionary(v => v.Variable.Name.Value);
            foreach (var use in uses.In(operation))
            {
                if (variables.TryGetValue(use.Node.Name.Value, out var variable))
                    Check(variable, use);
            }
        }
    }

    private void Check(VariableDefinitionNode variable, VariableUse use)
    {
        if (use.Type is null || TypeNames.Resolve(Schema, variable.Type) is not { } type)
            return;
        var name = use.Node.Name.Value;
        if (!IsAllowed(type, variable.DefaultValue, use, use.Type))
            Report($"The variable ${name} of type {type} is used where {use.Type} is expected.", variable, use.Node);
        else if (use.OneOf is not null && !type.IsNonNull)
            Report($"The variable ${name} of type {type} may be null, but is the one field of the input object {use.OneOf.Name}.", variable, use.Node);
    }

    /// <summary>IsVariableUsageAllowed(variableDefinition, variableUsage)</summary>
    private static bool IsAllowed(GraphQLType type, ValueNode? defaultValue, VariableUse use, GraphQLType expected)
    {
        if (!expected.IsNonNull || type.IsNonNull)
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
