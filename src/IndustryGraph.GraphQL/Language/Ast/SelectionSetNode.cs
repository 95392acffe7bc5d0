namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>SelectionSet (section 2.4).</summary>
public sealed class SelectionSetNode(int start, int end, IReadOnlyList<SelectionNode> selections)
    : SyntaxNode(start, end)
{
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}
