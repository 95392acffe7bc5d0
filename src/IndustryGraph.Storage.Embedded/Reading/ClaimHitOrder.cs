using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Best claim first.</summary>
internal sealed class ClaimHitOrder : IComparer<ClaimHit>
{
    public static readonly ClaimHitOrder Instance = new();

    public int Compare(ClaimHit x, ClaimHit y) => BestClaimOrder.Instance.Compare(x.Evidence, y.Evidence);
}
