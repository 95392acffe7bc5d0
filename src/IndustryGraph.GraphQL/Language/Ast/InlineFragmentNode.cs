namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>InlineFragment (section 2.8.2).</summary>
public sealed class InlineFragmentNode(
    int start,
    int end,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SelectionNode(start, end)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
