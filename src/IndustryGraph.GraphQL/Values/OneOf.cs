using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Values;

internal static class OneOf
{
    /// <summary>A oneOf input object has exactly one field, and it is not null (section 3.10.1).</summary>
    public static void Require(InputObjectType type, Dictionary<string, object?> value)
    {
        if (value.Count != 1 || value.First().Value is null)
            throw new GraphQLException(Message(type), ErrorCodes.Argument);
    }

    public static string Message(InputObjectType type) =>
        $"The input object {type.Name} takes exactly one of its fields, and not null.";
}
