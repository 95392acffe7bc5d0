using IndustryGraph.Model;

namespace IndustryGraph.Questions;

/// <summary>What a claim says, without what is settled when it is recorded.</summary>
internal static class ClaimContent
{
    /// <summary>The claim without its id, source and known times.</summary>
    public static Claim Of(Claim claim) => claim with
    {
        Id = default,
        Source = default,
        KnownFrom = Instant.Open,
        KnownTo = Instant.Open,
        SupersededBy = null,
        RetractedBecause = null,
    };

    /// <summary>Whether both say the same.</summary>
    public static bool Same(Claim a, Claim b) => Of(a) == Of(b);
}
