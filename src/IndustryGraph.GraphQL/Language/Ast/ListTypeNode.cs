namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>ListType (section 2.11).</summary>
public sealed class ListTypeNode(int start, int end, TypeNode item)
    : TypeNode(start, end)
{
    public TypeNode Item { get; } = item;
}
