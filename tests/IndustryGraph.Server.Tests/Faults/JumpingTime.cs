namespace IndustryGraph.Server.Tests.Faults;

/// <summary>A clock on the wall that is set forward and back, and a stopwatch beside it that is not.</summary>
internal sealed class JumpingTime : TimeProvider
{
    public DateTimeOffset Wall { get; set; } = new(2025, 9, 15, 12, 0, 0, TimeSpan.Zero);

    public TimeSpan Elapsed { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Wall;

    public override long GetTimestamp() => Elapsed.Ticks;
}
