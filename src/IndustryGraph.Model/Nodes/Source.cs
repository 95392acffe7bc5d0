namespace IndustryGraph.Model;

/// <summary>A text that claims are read from. Its <see cref="Node.Name"/> is its title.</summary>
public sealed record Source(NodeId Id, string Name) : Node(Id, Name)
{
    public override NodeKind Kind => NodeKind.Source;

    public string? Publisher { get; init; }

    /// <summary>An absolute URL; null where it is not known.</summary>
    public string? Url { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public SourceTier Tier { get; init; } = SourceTier.Press;

    /// <summary>Copies of one text share it and count once; by default the id of the source.</summary>
    public string OriginKey { get; init; } = Id.Value;
}
