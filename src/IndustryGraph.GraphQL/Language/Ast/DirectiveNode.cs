namespace IndustryGraph.GraphQL.Language.Ast;

/// <summary>Directive (section 2.12).</summary>
public sealed class DirectiveNode(int start, int end, NameNode name, IReadOnlyList<ArgumentNode> arguments)
    : SyntaxNode(start, end)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}
