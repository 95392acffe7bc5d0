namespace IndustryGraph.GraphQL.Types;

/// <summary>An object type (section 3.6).</summary>
public sealed class ObjectType(string name, string? description) : ComplexType(name, description);
