using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>A field of the document on its way into a merged selection set.</summary>
internal sealed class MergeField(FieldNode node, NamedType? parent, FieldDefinition? definition)
{
    private string? _arguments;

    public FieldNode Node { get; } = node;

    public NamedType? Parent { get; } = parent;

    public GraphQLType? Type { get; } = definition?.Type;

    public string ResponseName { get; } = (node.Alias ?? node.Name).Value;

    /// <summary>The arguments as text that is equal exactly where they are.</summary>
    public string Arguments => _arguments ??= ArgumentText.Of(Node.Arguments);
}
