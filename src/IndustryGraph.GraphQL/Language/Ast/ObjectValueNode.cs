namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>ObjectValue (section 2.9.8).</summary>
public sealed class ObjectValueNode(int start, int end, IReadOnlyList<ObjectFieldNode> fields)
    : ValueNode(start, end)
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}
