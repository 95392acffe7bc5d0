namespace IndustryGraph.Storage.Neo4j.Tests;

public sealed class PatienceTests
{
    private readonly List<string> _told = [];

    [Fact]
    public async Task UntilReady_TellsOnceWhatItWaitsForAndGoesOn()
    {
        var attempts = 0;
        await Patience.UntilReadyAsync(
            Options(60), () => ++attempts < 4 ? throw Fault(StoreError.Unavailable) : Task.CompletedTask, CancellationToken.None);

        Assert.Equal(4, attempts);
        var told = Assert.Single(_told);
        Assert.Contains("60 s for Neo4j at neo4j://db:7687", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UntilReady_GivesUpInTime()
    {
        var attempts = 0;
        await Assert.ThrowsAsync<StoreException>(() => Patience.UntilReadyAsync(
            Options(3), () => ++attempts > 0 ? throw Fault(StoreError.Unavailable) : Task.CompletedTask, CancellationToken.None));

        Assert.Equal(4, attempts);
    }

    [Fact]
    public async Task UntilReady_DoesNotWaitForWhatDoesNotPass()
    {
        await Assert.ThrowsAsync<StoreException>(() => Patience.UntilReadyAsync(
            Options(60), () => throw Fault(StoreError.UnsupportedVersion), CancellationToken.None));
        await Assert.ThrowsAsync<StoreException>(() => Patience.UntilReadyAsync(
            Options(60), () => throw Fault(StoreError.Unavailable, new global::Neo4j.Driver.AuthenticationException("no")), CancellationToken.None));

        Assert.Empty(_told);
    }

    private static StoreException Fault(StoreError error, Exception? cause = null) => new(error, "It failed.", cause);

    private Neo4jStoreOptions Options(int patience) => new()
    {
        Uri = new Uri("neo4j://db:7687"),
        User = "neo4j",
        Password = "secret",
        StartupPatience = TimeSpan.FromSeconds(patience),
        OnWaiting = _told.Add,
        TimeProvider = new LeapingTime(),
    };

    /// <summary>A clock that leaps to the end of every wait.</summary>
    private sealed class LeapingTime : TimeProvider
    {
        private TimeSpan _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _now += dueTime > TimeSpan.Zero ? dueTime : TimeSpan.Zero;
            return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
        }
    }
}
