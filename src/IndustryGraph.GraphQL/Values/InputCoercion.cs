using System.Collections.Frozen;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Values;

/// <summary>
/// From literals to the CLR values resolvers get (the input coercion rules of section 3). For literals that passed
/// validation.
/// </summary>
internal sealed class InputCoercion(ExecutableSchema schema)
{
    private static readonly IReadOnlyDictionary<string, object?> NoVariables = FrozenDictionary<string, object?>.Empty;

    /// <summary>The value of a default; deterministic, so callers may keep it.</summary>
    public object? CoerceDefault(InputValue input) => Coerce(input.DefaultValue!, input.Type, NoVariables);

    /// <summary>
    /// The value of a literal. Of the variables inside, one that is absent becomes null in a list and leaves a field out.
    /// </summary>
    /// <exception cref="GraphQLException">A value fits only by its type, not by itself: ARGUMENT.</exception>
    public object? Coerce(ValueNode value, GraphQLType type, IReadOnlyDictionary<string, object?> variables)
    {
        switch (value, type)
        {
            case (VariableNode variable, _):
                var given = variables.GetValueOrDefault(variable.Name.Value);
                return given is null && type.IsNonNull
                    ? throw new GraphQLException($"The variable ${variable.Name.Value} is null where {type} is expected.", ErrorCodes.Argument)
                    : given;
            case (NullValueNode, _):
                return null;
            case (_, NonNullType nonNull):
                return Coerce(value, nonNull.Inner, variables);
            case (ListValueNode list, ListType listType):
                return CoerceList(list, listType, variables);
            case (_, ListType listType):
                return new[] { Coerce(value, listType.Item, variables) };
            case (ObjectValueNode fields, InputObjectType inputType):
                return CoerceObject(fields, inputType, variables);
            default:
                return CoerceLeaf(value, type.Named);
        }
    }

    private object?[] CoerceList(ListValueNode list, ListType type, IReadOnlyDictionary<string, object?> variables)
    {
        var items = new object?[list.Items.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Coerce(list.Items[i], type.Item, variables);
        return items;
    }

    private Dictionary<string, object?> CoerceObject(
        ObjectValueNode given, InputObjectType type, IReadOnlyDictionary<string, object?> variables)
    {
        var byName = given.Fields.ToDictionary(f => f.Name.Value, f => f.Value);
        var value = new Dictionary<string, object?>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            var isGiven = byName.TryGetValue(field.Name, out var literal)
                && !(literal is VariableNode variable && !variables.ContainsKey(variable.Name.Value));
            if (isGiven)
                value.Add(field.Name, Coerce(literal!, field.Type, variables));
            else if (field.DefaultValue is not null)
                value.Add(field.Name, CoerceDefault(field));
            else if (field.Type.IsNonNull)
                throw new GraphQLException($"The field {type.Name}.{field.Name} is required.", ErrorCodes.Argument);
        }

        if (type.IsOneOf)
            OneOf.Require(type, value);
        return value;
    }

    private object? CoerceLeaf(ValueNode value, NamedType type) =>
        schema.Leaf(type).TryParse(value, out var parsed, out var error)
            ? parsed
            : throw new GraphQLException(error ?? $"Expected a value of {type}, found {Printer.Print(value)}.", ErrorCodes.Argument);
}
