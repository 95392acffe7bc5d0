namespace IndustryGraph.Model;

/// <summary>A point on both clocks.</summary>
/// <param name="ValidAt">The day in the world that is asked about.</param>
/// <param name="KnownAt">Only what had been recorded by this moment counts.</param>
public readonly record struct Pin(DateOnly ValidAt, Instant KnownAt);
