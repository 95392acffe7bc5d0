namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>SchemaDefinition and SchemaExtension (section 3.3).</summary>
public sealed class SchemaDefinitionNode(
    int start,
    int end,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    bool isExtension,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    : DefinitionNode(start, end)
{
    public StringValueNode? Description { get; } = description;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public bool IsExtension { get; } = isExtension;

    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}
