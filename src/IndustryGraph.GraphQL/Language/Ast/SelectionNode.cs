namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Selection (section 2.4).</summary>
public abstract class SelectionNode(int start, int end)
    : SyntaxNode(start, end);
