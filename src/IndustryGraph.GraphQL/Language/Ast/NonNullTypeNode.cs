namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>NonNullType (section 2.11).</summary>
public sealed class NonNullTypeNode(int start, int end, TypeNode inner)
    : TypeNode(start, end)
{
    public TypeNode Inner { get; } = inner;
}
