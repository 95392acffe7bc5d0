using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>A field or directive that is given arguments.</summary>
/// <param name="Node">The field or directive.</param>
/// <param name="Name">What messages call it: <c>Query.node</c>, <c>@include</c>.</param>
/// <param name="Definitions">The arguments it has; null where it is unknown.</param>
internal readonly record struct ArgumentOwner(SyntaxNode Node, string Name, IReadOnlyList<InputValue>? Definitions);
