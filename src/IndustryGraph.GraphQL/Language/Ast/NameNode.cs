namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Name (section 2.1.9).</summary>
public sealed class NameNode(int start, int end, string value)
    : SyntaxNode(start, end)
{
    public string Value { get; } = value;
}
