using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Best claim first, or where none were weighed in the order recorded.</summary>
internal sealed class ClaimHitOrder : IComparer<ClaimHit>
{
    public static readonly ClaimHitOrder Instance = new();

    public int Compare(ClaimHit x, ClaimHit y) => x.Evidence is null
        ? x.Index.CompareTo(y.Index)
        : BestClaimOrder.Instance.Compare(x.Evidence, y.Evidence);
}
