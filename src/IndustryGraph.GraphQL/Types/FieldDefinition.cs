namespace IndustryGraph.GraphQL.Types;

/// <summary>A field of an object type or interface (section 3.6).</summary>
public sealed class FieldDefinition(
    string name,
    string? description,
    GraphQLType type,
    IReadOnlyList<InputValue> arguments,
    string? deprecationReason)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    /// <summary>Null where it is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    public InputValue? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }
}
