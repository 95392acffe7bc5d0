namespace IndustryGraph.GraphQL.Types;

/// <summary>A list of another type (section 3.11).</summary>
public sealed class ListType(GraphQLType item) : GraphQLType
{
    public GraphQLType Item { get; } = item;

    public override NamedType Named => Item.Named;

    public override string ToString() => $"[{Item}]";
}
