namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>A node of the syntax tree, standing on the bytes from Start up to, but not including, End.</summary>
public abstract class SyntaxNode(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;
}
