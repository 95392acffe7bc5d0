using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Values;

/// <summary>
/// Whether a literal fits an input type, down to its last item (section 3.4.2 and the coercion rules of each type).
/// Variables inside are taken to fit; other rules look at them.
/// </summary>
internal static class LiteralRules
{
    /// <param name="leaf">Knows the custom scalars; null where they accept anything.</param>
    public static IEnumerable<LiteralProblem> Check(ValueNode value, GraphQLType type, Func<NamedType, LeafCodec?>? leaf)
    {
        switch (value, type)
        {
            case (VariableNode, _):
                return [];
            case (NullValueNode, NonNullType):
                return [new LiteralProblem(value, $"Expected a value of {type}, found null.")];
            case (NullValueNode, _):
                return [];
            case (_, NonNullType nonNull):
                return Check(value, nonNull.Inner, leaf);
            case (ListValueNode list, ListType listType):
                return list.Items.SelectMany(item => Check(item, listType.Item, leaf));
            case (_, ListType listType):
                return Check(value, listType.Item, leaf);
            case (ObjectValueNode given, InputObjectType inputType):
                return CheckObject(given, inputType, leaf);
            case (_, InputObjectType):
                return [new LiteralProblem(value, $"Expected a value of {type}, found {Printer.Print(value)}.")];
            default:
                return CheckLeaf(value, (NamedType)type, leaf);
        }
    }

    private static IEnumerable<LiteralProblem> CheckObject(
        ObjectValueNode given, InputObjectType type, Func<NamedType, LeafCodec?>? leaf)
    {
        foreach (var field in given.Fields)
        {
            var name = field.Name.Value;
            if (type.Field(name) is not { } definition)
            {
                yield return new LiteralProblem(field, $"The input object {type.Name} has no field \"{name}\".{Suggestions.Of(name, type.Fields.Select(f => f.Name))}");
                continue;
            }

            if (given.Fields.First(f => f.Name.Value == name) != field)
                yield return new LiteralProblem(field.Name, $"The field \"{name}\" is given twice.");
            foreach (var problem in Check(field.Value, definition.Type, leaf))
                yield return problem;
        }

        foreach (var required in type.Fields.Where(f => f.IsRequired && given.Fields.All(g => g.Name.Value != f.Name)))
            yield return new LiteralProblem(given, $"The input object {type.Name} needs the field \"{required.Name}\" of type {required.Type}.");
        if (type.IsOneOf && (given.Fields.Count != 1 || given.Fields[0].Value is NullValueNode))
            yield return new LiteralProblem(given, $"The input object {type.Name} takes exactly one of its fields, and not null.");
    }

    private static LiteralProblem[] CheckLeaf(ValueNode value, NamedType type, Func<NamedType, LeafCodec?>? leaf)
    {
        var codec = leaf?.Invoke(type)
            ?? (type is EnumType enumType ? new NamedEnumLeafCodec(enumType) : BuiltInLeaves.For(type.Name));
        if (codec is null || codec.TryParse(value, out _, out var error))
            return [];
        var found = $"Expected a value of {type}, found {Printer.Print(value)}.";
        return [new LiteralProblem(value, error is null ? found : $"{found} {error}")];
    }
}
