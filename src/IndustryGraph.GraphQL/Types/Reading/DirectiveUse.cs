namespace IndustryGraph.GraphQL.Types.Reading;

/// <summary>The directives on one definition and its extensions; there may be none.</summary>
/// <param name="Place">What messages call the definition: <c>Query.node(id:)</c>.</param>
internal readonly record struct DirectiveUse(string Place, DirectiveLocation Location, IReadOnlyList<DirectiveNode> Directives);
