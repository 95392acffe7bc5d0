namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>NamedType (section 2.11).</summary>
public sealed class NamedTypeNode(int start, int end, NameNode name)
    : TypeNode(start, end)
{
    public NameNode Name { get; } = name;
}
