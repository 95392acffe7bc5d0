namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>IntValue (section 2.9.1), as written.</summary>
public sealed class IntValueNode(int start, int end, string text)
    : ValueNode(start, end)
{
    public string Text { get; } = text;
}
