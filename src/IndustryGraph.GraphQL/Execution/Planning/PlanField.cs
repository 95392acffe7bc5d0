using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Execution.Planning;

/// <summary>One response name of one object type: all fields of the document that were merged under it.</summary>
internal sealed class PlanField
{
    public required int Id { get; init; }

    public required FieldKind Kind { get; init; }

    public required string ResponseName { get; init; }

    /// <summary>
    /// What JSON writes before the value: the response name, and what stands before it, <c>{"name":</c> of the first field
    /// and <c>,"name":</c> of all others.
    /// </summary>
    public required byte[] Key { get; init; }

    public required ObjectType Parent { get; init; }

    public required FieldDefinition Definition { get; init; }

    /// <summary>Null where nothing is said of it.</summary>
    public required FieldCost? Cost { get; init; }

    public required IReadOnlyList<FieldNode> Nodes { get; init; }

    public required FieldBinding? Binding { get; init; }

    /// <summary>The binding of a field whose <see cref="Kind"/> is a leaf; null of any other.</summary>
    public LeafBinding? Leaf { get; init; }

    /// <summary>What is selected below; null for a leaf.</summary>
    public required PlanSelection? Children { get; init; }

    public required PlanArguments Arguments { get; init; }

    /// <summary>Response names from the root to this field.</summary>
    public required string[] Path { get; init; }

    /// <summary>Whether null is forbidden: first for the field's value, then for the items of each level of lists.</summary>
    public required bool[] NonNull { get; init; }

    /// <summary>Whether it gives objects of introspection.</summary>
    public bool IsIntrospection => Children is not null && Definition.Type.Named.IsIntrospection;

    public int ListDepth => NonNull.Length - 1;
}
