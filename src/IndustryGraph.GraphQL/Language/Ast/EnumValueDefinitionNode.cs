namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>EnumValueDefinition (section 3.9).</summary>
public sealed class EnumValueDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(start, end)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
