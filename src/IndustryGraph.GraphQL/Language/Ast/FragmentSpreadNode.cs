namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>FragmentSpread (section 2.8).</summary>
public sealed class FragmentSpreadNode(int start, int end, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : SelectionNode(start, end)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
