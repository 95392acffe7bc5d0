namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Value (section 2.9).</summary>
public abstract class ValueNode(int start, int end)
    : SyntaxNode(start, end);
