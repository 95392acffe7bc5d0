namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>EnumValue (section 2.9.6).</summary>
public sealed class EnumValueNode(int start, int end, string name)
    : ValueNode(start, end)
{
    public string Name { get; } = name;
}
