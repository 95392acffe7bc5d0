namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Document (section 2.2).</summary>
public sealed class DocumentNode(int start, int end, IReadOnlyList<DefinitionNode> definitions, SourceText source)
    : SyntaxNode(start, end)
{
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;

    public SourceText Source { get; } = source;
}
