namespace IndustryGraph.GraphQL.Types;

/// <summary>A type that has no null (section 3.12).</summary>
public sealed class NonNullType(GraphQLType inner) : GraphQLType
{
    public GraphQLType Inner { get; } = inner;

    public override NamedType Named => Inner.Named;

    public override string ToString() => $"{Inner}!";
}
