namespace IndustryGraph.GraphQL.Types;

/// <summary>An argument, or a field of an input object (section 3.6.1).</summary>
public sealed class InputValue(
    string name,
    string? description,
    GraphQLType type,
    ValueNode? defaultValue,
    string? deprecationReason)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    /// <summary>The default as the schema writes it; null where there is none (a default of null is a node).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Null where it is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>Whether a value must be given: non-null without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}
