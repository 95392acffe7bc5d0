namespace IndustryGraph.Questions;

/// <summary>What keeps a walk over the graph within a small machine.</summary>
/// <param name="MaxNodes">How many nodes may be reached before the walk is cut short.</param>
/// <param name="Deadline">When the walk is cut short, by the clock of <see cref="Time"/>; null for never.</param>
/// <param name="Time">The clock.</param>
public sealed record WalkBounds(int MaxNodes, DateTimeOffset? Deadline, TimeProvider Time)
{
    /// <summary>Whether the time is up.</summary>
    public bool TimeIsUp => Deadline is { } deadline && Time.GetUtcNow() >= deadline;
}
