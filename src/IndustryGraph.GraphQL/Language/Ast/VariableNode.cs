namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Variable (section 2.10).</summary>
public sealed class VariableNode(int start, int end, NameNode name)
    : ValueNode(start, end)
{
    public NameNode Name { get; } = name;
}
