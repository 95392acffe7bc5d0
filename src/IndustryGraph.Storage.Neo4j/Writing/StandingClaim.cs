using IndustryGraph.Model;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>A claim on record.</summary>
/// <param name="Claim">With its own subject.</param>
/// <param name="Subject">What it counts for now; null for nothing.</param>
internal sealed record StandingClaim(Claim Claim, ClaimSubject? Subject)
{
    public bool IsOpen => Claim.KnownTo == Instant.Open;
}
