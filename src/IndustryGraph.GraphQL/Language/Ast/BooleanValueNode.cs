namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>BooleanValue (section 2.9.3).</summary>
public sealed class BooleanValueNode(int start, int end, bool value)
    : ValueNode(start, end)
{
    public bool Value { get; } = value;
}
