namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Type, a reference to one (section 2.11).</summary>
public abstract class TypeNode(int start, int end)
    : SyntaxNode(start, end);
