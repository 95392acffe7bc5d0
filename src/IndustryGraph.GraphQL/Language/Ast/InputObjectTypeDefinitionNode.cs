namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>InputObjectTypeDefinition and its extension (section 3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    bool isExtension,
    IReadOnlyList<InputValueDefinitionNode> fields)
    : TypeDefinitionNode(start, end, description, name, directives, isExtension)
{
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}
