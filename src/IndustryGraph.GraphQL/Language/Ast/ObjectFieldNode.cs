namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>ObjectField (section 2.9.8).</summary>
public sealed class ObjectFieldNode(int start, int end, NameNode name, ValueNode value)
    : SyntaxNode(start, end)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
