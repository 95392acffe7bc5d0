namespace IndustryGraph.Model;

/// <summary>
/// How well a state is supported. Claims that side with the best one count: denials for a denial, all others for
/// anything else. Each independent origin o gives c(o), the largest confidence x tier weight among its claims, and
/// the whole is 1 - product of (1 - c(o)), rounded to four decimals: origins that err independently are all wrong only
/// together (the noisy-or of Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, section 4.3).
/// Tier weights: filing 0.99, company statement 0.95, press 0.9, aggregator 0.7, unconfirmed 0.4.
/// </summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Origins">How many independent origins support the state.</param>
/// <param name="Tiers">The tiers of the supporting sources.</param>
public readonly record struct Support(double Confidence, int Origins, SourceTiers Tiers)
{
    /// <param name="standing">Best first, at least one.</param>
    public static Support Of(IReadOnlyList<Evidence> standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var denial = standing[0].Claim.Stage == Stage.Denied;
        var tiers = SourceTiers.None;
        if (standing.Count == 1)
        {
            return Of(standing[0].Claim.Confidence, standing[0].Tier);
        }

        // Sorted, so that the product does not depend on the order in which claims arrived.
        var origins = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var item in standing)
        {
            if (item.Claim.Stage == Stage.Denied == denial)
            {
                tiers |= Flag(item.Tier);
                var weight = item.Claim.Confidence * Weight(item.Tier);
                origins[item.OriginKey] = origins.TryGetValue(item.OriginKey, out var known) ? Math.Max(known, weight) : weight;
            }
        }

        var doubt = origins.Values.Aggregate(1.0, (product, weight) => product * (1 - weight));
        return new Support(Rounded(1 - doubt), origins.Count, tiers);
    }

    /// <summary>Of a single claim.</summary>
    public static Support Of(double confidence, SourceTier tier) => new(Rounded(confidence * Weight(tier)), 1, Flag(tier));

    /// <summary>The tier as a set of one.</summary>
    public static SourceTiers Flag(SourceTier tier) => (SourceTiers)(1 << (int)tier);

    private static double Weight(SourceTier tier) => tier switch
    {
        SourceTier.Filing => 0.99,
        SourceTier.CompanyStatement => 0.95,
        SourceTier.Press => 0.9,
        SourceTier.Aggregator => 0.7,
        _ => 0.4,
    };

    private static double Rounded(double confidence) => Math.Round(confidence, 4, MidpointRounding.AwayFromZero);
}
