using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>Finds the object literals within a value.</summary>
internal static class InputObjects
{
    /// <summary>Each object literal with the input object it stands for; null where that is unknown.</summary>
    public static IEnumerable<(ObjectValueNode Value, InputObjectType? Type)> In(ValueNode value, GraphQLType? type)
    {
        switch (value)
        {
            case ListValueNode list:
                var items = type?.Nullable is ListType listType ? listType.Item : null;
                return list.Items.SelectMany(item => In(item, items));
            case ObjectValueNode fields:
                var input = type?.Named as InputObjectType;
                return fields.Fields
                    .SelectMany(f => In(f.Value, input?.Field(f.Name.Value)?.Type))
                    .Prepend((fields, input));
            default:
                return [];
        }
    }
}
