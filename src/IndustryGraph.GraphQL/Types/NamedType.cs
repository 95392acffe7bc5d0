namespace IndustryGraph.GraphQL.Types;

/// <summary>A type with a name of its own (section 3.4).</summary>
public abstract class NamedType(string name, string? description) : GraphQLType
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public override NamedType Named => this;

    /// <summary>Whether selections can be made on it: object, interface, union.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    /// <summary>Whether it is defined by the specification and not by the schema's author.</summary>
    public bool IsBuiltIn { get; internal init; }

    /// <summary>Whether it is one of the types of introspection (section 4.2), whose names begin with two underscores.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    public override string ToString() => Name;
}
