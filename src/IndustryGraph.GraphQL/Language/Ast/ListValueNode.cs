namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>ListValue (section 2.9.7).</summary>
public sealed class ListValueNode(int start, int end, IReadOnlyList<ValueNode> items)
    : ValueNode(start, end)
{
    public IReadOnlyList<ValueNode> Items { get; } = items;
}
