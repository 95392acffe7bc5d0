namespace IndustryGraph.Model;

/// <summary>What is held to be so of a fact: each attribute from the best claim that states one.</summary>
public sealed record FactState : SubjectState
{
    public string? Text { get; init; }

    /// <summary>The time it speaks of.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>When it is to be reached, of a target or milestone.</summary>
    public PartialDate? By { get; init; }

    /// <param name="standing">The claims that hold; best first, at least one.</param>
    public static FactState Of(IReadOnlyList<Evidence> standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var support = Support.Of(standing);
        return new FactState
        {
            BestClaim = standing[0].Claim.Id,
            Text = standing.First(claim => claim.Text),
            AsOf = standing.First(claim => claim.AsOf),
            By = standing.First(claim => claim.By),
            Value = standing.First(claim => claim.Value),
            Volume = standing.First(claim => claim.Volume),
            Confidence = support.Confidence,
            IndependentOrigins = support.Origins,
        };
    }
}
