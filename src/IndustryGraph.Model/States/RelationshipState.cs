namespace IndustryGraph.Model;

/// <summary>
/// What is held to be so of a relationship: the stage of the best claim, and each other attribute from the best claim
/// that states one.
/// </summary>
public sealed record RelationshipState : SubjectState
{
    /// <summary><see cref="Stage.Ended"/> where every claim has lapsed.</summary>
    public required Stage Stage { get; init; }

    public PartialDate? AnnouncedOn { get; init; }

    public PartialDate? ValidFrom { get; init; }

    public PartialDate? ValidTo { get; init; }

    public EquatableList<NodeId> Products { get; init; } = [];

    public decimal? Share { get; init; }

    /// <summary>The tiers of the sources that support the state.</summary>
    public required SourceTiers Tiers { get; init; }

    /// <param name="standing">The claims that hold, or all that have lapsed; best first, at least one.</param>
    /// <param name="lapsed">Whether they have all lapsed.</param>
    public static RelationshipState Of(IReadOnlyList<Evidence> standing, bool lapsed)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var best = standing[0].Claim;
        var support = Support.Of(standing);
        return new RelationshipState
        {
            BestClaim = best.Id,
            Stage = lapsed ? Stage.Ended : best.Stage!.Value,
            AnnouncedOn = standing.First(claim => claim.AnnouncedOn),
            ValidFrom = standing.First(claim => claim.ValidFrom),
            ValidTo = standing.First(claim => claim.ValidTo),
            Products = standing.Select(item => item.Claim.Products).FirstOrDefault(list => list.Count > 0) ?? [],
            Value = standing.First(claim => claim.Value),
            Volume = standing.First(claim => claim.Volume),
            Share = standing.First(claim => claim.Share),
            Confidence = support.Confidence,
            IndependentOrigins = support.Origins,
            Tiers = support.Tiers,
        };
    }
}
