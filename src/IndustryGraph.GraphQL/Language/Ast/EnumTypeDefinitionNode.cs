namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>EnumTypeDefinition and its extension (section 3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    bool isExtension,
    IReadOnlyList<EnumValueDefinitionNode> values)
    : TypeDefinitionNode(start, end, description, name, directives, isExtension)
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}
