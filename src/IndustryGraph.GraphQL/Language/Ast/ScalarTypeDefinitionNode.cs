namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>ScalarTypeDefinition and its extension (section 3.5).</summary>
public sealed class ScalarTypeDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    bool isExtension)
    : TypeDefinitionNode(start, end, description, name, directives, isExtension);
