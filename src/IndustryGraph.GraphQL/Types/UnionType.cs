namespace IndustryGraph.GraphQL.Types;

/// <summary>A union (section 3.8).</summary>
public sealed class UnionType(string name, string? description) : NamedType(name, description)
{
    public IReadOnlyList<ObjectType> Members { get; private set; } = [];

    internal void Complete(IReadOnlyList<ObjectType> members) => Members = members;
}
