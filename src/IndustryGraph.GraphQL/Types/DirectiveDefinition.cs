namespace IndustryGraph.GraphQL.Types;

/// <summary>A directive (section 3.13).</summary>
public sealed class DirectiveDefinition(
    string name,
    string? description,
    IReadOnlyList<InputValue> arguments,
    bool isRepeatable,
    IReadOnlyList<DirectiveLocation> locations)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    /// <summary>Whether it is defined by the specification and not by the schema's author.</summary>
    public bool IsBuiltIn { get; internal init; }
}
