namespace IndustryGraph.Storage.Embedded;

/// <summary>Most relationships first, then by name; only by name where none were counted.</summary>
internal sealed class NodeHitOrder : IComparer<NodeHit>
{
    public static readonly NodeHitOrder Instance = new();

    public int Compare(NodeHit x, NodeHit y) =>
        y.Degree.CompareTo(x.Degree) is var order and not 0 ? order : NameOrder.Instance.Compare(x.Version, y.Version);
}
