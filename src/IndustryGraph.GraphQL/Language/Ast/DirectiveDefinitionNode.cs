namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>DirectiveDefinition (section 3.13).</summary>
public sealed class DirectiveDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations)
    : DefinitionNode(start, end)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
