using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation.Rules;

/// <summary>5.6.1 Values of Correct Type. Unknown, doubled and missing fields of input objects have rules of their own.</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void EnterValue(ValueNode value, GraphQLType? type, InputValue? definition)
    {
        if (type is not null)
            Check(value, type);
    }

    private void Check(ValueNode value, GraphQLType type)
    {
        if (Context.IsFull)
            return;
        switch (value, type)
        {
            case (VariableNode, _):
                break;
            case (NullValueNode, NonNullType):
                Report($"Expected a value of {type}, found null.", value);
                break;
            case (NullValueNode, _):
                break;
            case (_, NonNullType nonNull):
                Check(value, nonNull.Inner);
                break;
            case (ListValueNode list, ListType listType):
                foreach (var item in list.Items)
                    Check(item, listType.Item);
                break;
            case (_, ListType listType):
                Check(value, listType.Item);
                break;
            case (ObjectValueNode fields, InputObjectType input):
                CheckFields(fields, input);
                break;
            case (_, InputObjectType):
                Report($"Expected a value of {type}, found {Printer.Print(value)}.", value);
                break;
            case (_, ScalarType or EnumType):
                CheckLeaf(value, (NamedType)type);
                break;
        }
    }

    private void CheckFields(ObjectValueNode value, InputObjectType type)
    {
        foreach (var field in value.Fields)
        {
            if (type.Field(field.Name.Value) is { } definition)
                Check(field.Value, definition.Type);
        }

        if (type.IsOneOf && (value.Fields.Count != 1 || value.Fields[0].Value is NullValueNode))
            Report($"The input object {type.Name} takes exactly one of its fields, and not null.", value);
    }

    private void CheckLeaf(ValueNode value, NamedType type)
    {
        if (!Context.Leaf(type).TryParse(value, out _, out var error))
            Report($"Expected a value of {type}, found {Shorten(Printer.Print(value))}. {error}".TrimEnd(), value);
    }

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "...";
}
