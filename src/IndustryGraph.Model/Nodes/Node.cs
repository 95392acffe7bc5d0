namespace IndustryGraph.Model;

/// <summary>One version of a node: what was recorded of it at some time.</summary>
public abstract record Node(NodeId Id, string Name) : GraphRecord
{
    public override string Slug => Id.Value;

    public abstract NodeKind Kind { get; }

    /// <summary>Other names it is known by, in the order recorded.</summary>
    public EquatableList<string> Aliases { get; init; } = [];
}
