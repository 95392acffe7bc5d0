namespace IndustryGraph.Storage.Embedded;

/// <summary>By id.</summary>
internal sealed class FactHitOrder : IComparer<FactHit>
{
    public static readonly FactHitOrder Instance = new();

    public int Compare(FactHit x, FactHit y) => FactOrder.Instance.Compare(x.Fact, y.Fact);
}
