namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>InputValueDefinition (section 3.6.1).</summary>
public sealed class InputValueDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(start, end)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
