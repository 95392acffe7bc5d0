namespace IndustryGraph.Api;

/// <summary>What keeps answers within a small machine. Each limit names itself in the error it gives.</summary>
public sealed record ApiLimits
{
    /// <summary>How many items a page has where neither first nor last is given.</summary>
    public int DefaultPageSize { get; init; } = 25;

    /// <summary>The largest first or last, and the most ids or names that one argument lists.</summary>
    public int MaxPageSize { get; init; } = 1000;

    /// <summary>The most tiers a supply tree is walked.</summary>
    public int MaxTiers { get; init; } = 20;

    /// <summary>The most hops of a path.</summary>
    public int MaxHops { get; init; } = 20;

    /// <summary>How many nodes a walk may reach before it is cut short.</summary>
    public int MaxNodes { get; init; } = 100_000;

    /// <summary>How long a request may walk before its answer is cut short.</summary>
    public TimeSpan WalkTime { get; init; } = TimeSpan.FromSeconds(10);
}
