namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>TypeDefinition or TypeExtension (section 3.4); an extension has no description.</summary>
public abstract class TypeDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    bool isExtension)
    : DefinitionNode(start, end)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public bool IsExtension { get; } = isExtension;
}
