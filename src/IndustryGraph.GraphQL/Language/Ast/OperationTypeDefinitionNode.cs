namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>RootOperationTypeDefinition (section 3.3.1).</summary>
public sealed class OperationTypeDefinitionNode(int start, int end, OperationType operation, NamedTypeNode type)
    : SyntaxNode(start, end)
{
    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;
}
