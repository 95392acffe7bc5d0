namespace IndustryGraph.Model;

/// <summary>What is held to be so of a relationship or fact over some rectangle of the two clocks.</summary>
public abstract record SubjectState
{
    /// <summary>The claim that the state comes from.</summary>
    public required ClaimId BestClaim { get; init; }

    public Money? Value { get; init; }

    public Quantity? Volume { get; init; }

    /// <summary>How well the state is supported, 0 to 1; see <see cref="Support"/>.</summary>
    public required double Confidence { get; init; }

    /// <summary>How many sources that do not copy each other support the state.</summary>
    public required int IndependentOrigins { get; init; }
}
