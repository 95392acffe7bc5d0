namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>StringValue (section 2.9.4), escapes replaced and block strings dedented.</summary>
public sealed class StringValueNode(int start, int end, string value, bool isBlock)
    : ValueNode(start, end)
{
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;
}
