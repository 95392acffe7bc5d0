namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Argument (section 2.6).</summary>
public sealed class ArgumentNode(int start, int end, NameNode name, ValueNode value)
    : SyntaxNode(start, end)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
