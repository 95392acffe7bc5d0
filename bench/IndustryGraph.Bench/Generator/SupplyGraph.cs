using IndustryGraph.Model;

namespace IndustryGraph.Bench.Generator;

/// <summary>
/// A supply graph with hubs, the same for the same size: ten relationships a company, degrees by a power law in both
/// directions. How many a company sells to says little of how many it buys from, as in an industry.
/// </summary>
internal sealed class SupplyGraph(int relationships)
{
    public const int ClaimsOfSource = 1000;
    public const int Products = 64;

    // The share of the k largest of n companies is (k/n)^Share: the largest of a million sells to 0.4 % of the market.
    private const double Share = 0.4;
    private static readonly DateOnly FirstDay = new(2016, 1, 1);
    private static readonly DateOnly LastDay = new(2026, 6, 30);

    public int Relationships { get; } = relationships;

    public int Companies { get; } = Math.Max(10, relationships / 10);

    public int Sources => (Relationships + ClaimsOfSource - 1) / ClaimsOfSource;

    /// <summary>All relationships, each joining another pair of companies.</summary>
    public IEnumerable<Deal> Deals()
    {
        var index = 0;
        var customers = new HashSet<int>();
        for (var rank = 0; rank < Companies; rank++)
        {
            var seller = Scattered(rank, 0x5DEECE66D);
            var draw = new Draw((ulong)rank * 0x2545F4914F6CDD1D + 1);
            customers.Clear();
            for (var left = UpTo(rank + 1) - UpTo(rank); left > 0;)
            {
                var customer = Scattered((int)(Companies * Math.Pow(draw.Fraction(), 1 / Share)), 0x9E3779B1);
                if (customer != seller && customers.Add(customer))
                {
                    yield return DealOf(index++, seller, customer, ref draw);
                    left--;
                }
            }
        }
    }

    /// <summary>How many relationships the largest sellers have together.</summary>
    private int UpTo(int sellers) => (int)(Relationships * Math.Pow((double)sellers / Companies, Share));

    private static Deal DealOf(int index, int seller, int customer, ref Draw draw)
    {
        var kind = draw.Below(100);
        var type = kind switch
        {
            < 70 => RelationshipType.Supplies,
            < 80 => RelationshipType.ManufacturesFor,
            < 86 => RelationshipType.ProvidesServicesTo,
            < 90 => RelationshipType.LicensesTo,
            < 95 => RelationshipType.InvestsIn,
            _ => RelationshipType.Owns,
        };
        var firmness = draw.Below(100);
        var stage = firmness switch
        {
            < 60 => Stage.Operational,
            < 80 => Stage.Signed,
            < 88 => Stage.Mou,
            < 94 => Stage.Talks,
            _ => Stage.Rumoured,
        };
        var announced = FirstDay.AddDays(draw.Below(LastDay.DayNumber - FirstDay.DayNumber));
        DateOnly? ended = draw.Below(100) < 4 ? announced.AddDays(200 + draw.Below(1000)) : null;
        int? product = draw.Below(100) < 25 ? draw.Below(Products) : null;
        return new Deal(index, seller, customer, type, stage, announced, ended, product);
    }

    // A permutation of the companies: neither hubs nor names stand together by their numbers.
    private int Scattered(int rank, long multiplier)
    {
        var step = multiplier % Companies;
        while (Gcd(step, Companies) != 1)
        {
            step++;
        }

        return (int)((rank * step + multiplier) % Companies);
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
