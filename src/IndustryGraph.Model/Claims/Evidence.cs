namespace IndustryGraph.Model;

/// <summary>A claim with the standing of its source, which ranks and counts it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Tier">How near the source stands to what it reports.</param>
/// <param name="OriginKey">Copies of one text share it and count once.</param>
public sealed record Evidence(Claim Claim, SourceTier Tier, string OriginKey);
