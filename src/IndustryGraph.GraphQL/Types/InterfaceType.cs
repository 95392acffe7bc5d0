namespace IndustryGraph.GraphQL.Types;

/// <summary>An interface (section 3.7).</summary>
public sealed class InterfaceType(string name, string? description) : ComplexType(name, description);
