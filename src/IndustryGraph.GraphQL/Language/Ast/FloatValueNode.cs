namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>FloatValue (section 2.9.2), as written.</summary>
public sealed class FloatValueNode(int start, int end, string text)
    : ValueNode(start, end)
{
    public string Text { get; } = text;
}
