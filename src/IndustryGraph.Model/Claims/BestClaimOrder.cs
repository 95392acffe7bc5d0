namespace IndustryGraph.Model;

/// <summary>
/// The rule of the best claim, best first: rank, then the later event (no date last), then the nearer source, then the
/// firmer stage, then the later recorded, then the smaller id. A total order.
/// </summary>
public sealed class BestClaimOrder : IComparer<Evidence>
{
    public static readonly BestClaimOrder Instance = new();

    private BestClaimOrder()
    {
    }

    public int Compare(Evidence? x, Evidence? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        Claim a = x.Claim, b = y.Claim;
        var order = a.Rank.CompareTo(b.Rank);
        order = order != 0 ? order : Later(a.EventDate, b.EventDate);
        order = order != 0 ? order : x.Tier.CompareTo(y.Tier);
        order = order != 0 ? order : Firmness(b).CompareTo(Firmness(a));
        order = order != 0 ? order : b.KnownFrom.CompareTo(a.KnownFrom);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }

    // Dates that mean the same days are no reason to prefer one, however they are written.
    private static int Later(PartialDate? a, PartialDate? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => (b.Value.First, b.Value.Last).CompareTo((a.Value.First, a.Value.Last)),
    };

    private static int Firmness(Claim claim) => claim.Stage?.Firmness() ?? int.MinValue;
}
