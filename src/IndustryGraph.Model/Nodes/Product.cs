namespace IndustryGraph.Model;

/// <summary>A kind of goods, service or technology.</summary>
public sealed record Product(NodeId Id, string Name) : Node(Id, Name)
{
    public override NodeKind Kind => NodeKind.Product;

    /// <summary>The wider kind that this one belongs to; null at the top.</summary>
    public NodeId? Broader { get; init; }
}
