namespace IndustryGraph.Model;

/// <summary>A relationship as it reads at some pin.</summary>
public sealed record Relationship(RelationshipKey Key, RelationshipState State) : GraphRecord
{
    public RelationshipId Id { get; } = Key.Id;

    public override string Slug => Id.Value;

    /// <summary>The end that is not this one.</summary>
    public NodeId Other(NodeId end) => Key.From == end ? Key.To : Key.From;
}
