namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>NullValue (section 2.9.5).</summary>
public sealed class NullValueNode(int start, int end)
    : ValueNode(start, end);
