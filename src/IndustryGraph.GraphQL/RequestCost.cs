namespace IndustryGraph.GraphQL;

/// <summary>What a request costs; the unit is one object of the response. docs/limits.md has the formula.</summary>
/// <param name="Requested">The most it may come to, reckoned before anything runs.</param>
/// <param name="Actual">The same for what was in fact returned; null where nothing ran.</param>
public sealed record RequestCost(long Requested, long? Actual);
