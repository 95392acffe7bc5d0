namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>UnionTypeDefinition and its extension (section 3.8).</summary>
public sealed class UnionTypeDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    bool isExtension,
    IReadOnlyList<NamedTypeNode> members)
    : TypeDefinitionNode(start, end, description, name, directives, isExtension)
{
    public IReadOnlyList<NamedTypeNode> Members { get; } = members;
}
