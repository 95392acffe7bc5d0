namespace IndustryGraph.Api;

/// <summary>What is left of the points that somebody may spend.</summary>
/// <param name="Limit">The most that can be saved up.</param>
/// <param name="Remaining">What is left; below 0 where a request came to more than was left.</param>
/// <param name="ResetSeconds">Until everything is there again, where nothing is spent meanwhile.</param>
public sealed record Allowance(long Limit, long Remaining, long ResetSeconds);
