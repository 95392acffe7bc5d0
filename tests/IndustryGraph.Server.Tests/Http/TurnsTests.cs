using IndustryGraph.Server.Http;
using IndustryGraph.Storage.Tests;

namespace IndustryGraph.Server.Tests.Http;

public sealed class TurnsTests : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly ManualTime _time = new();
    private readonly Turns _turns;

    public TurnsTests() => _turns = new Turns(2, _time);

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task Take_WaitsUntilATurnHasEnded()
    {
        var first = await TakeAsync();
        using var second = await TakeAsync();
        var third = TakeAsync();
        Assert.False(third.IsCompleted);

        first.Dispose();

        using var taken = await third;
    }

    [Fact]
    public async Task Take_WaitsNoLongerForALongTurn()
    {
        using var first = await TakeAsync();
        _time.Advance(Moment);
        using var second = await TakeAsync();
        var third = TakeAsync();
        await _time.WhenSetAsync(Moment);

        _time.Advance(Moment);

        using var taken = await third;
    }

    [Fact]
    public async Task Take_WaitsForAShortTurn()
    {
        _time.Advance(Moment / 2);
        using var first = await TakeAsync();
        using var second = await TakeAsync();
        var third = TakeAsync();
        await _time.WhenSetAsync(Moment);

        _time.Advance(Moment / 2);

        Assert.False(third.IsCompleted);
        _time.Advance(Moment);
        using var taken = await third;
    }

    [Fact]
    public async Task Dispose_OfATurnThatIsOverFreesNoOther()
    {
        var first = await TakeAsync();
        using var second = await TakeAsync();
        var third = TakeAsync();
        var fourth = TakeAsync();
        await _time.WhenSetAsync(Moment);
        _time.Advance(Moment);
        using var taken = await third;
        using var other = await fourth;
        var fifth = TakeAsync();

        first.Dispose();

        Assert.False(fifth.IsCompleted);
        _time.Advance(2 * Moment);
        using var last = await fifth;
    }

    [Fact]
    public async Task Take_IsCancelledWhileItWaits()
    {
        var first = await TakeAsync();
        using var second = await TakeAsync();
        using var cancelling = new CancellationTokenSource();
        var third = _turns.TakeAsync(cancelling.Token).AsTask();

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        first.Dispose();
        using var fourth = await TakeAsync();
    }

    [Fact]
    public async Task Take_NeverGivesMoreTurnsThanThereAre()
    {
        var (running, most) = (0, 0);
        await Parallel.ForAsync(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
        {
            using var turn = await TakeAsync();
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref running);
        });

        Assert.InRange(most, 1, 2);
    }

    private static void InterlockedMax(ref int place, int value)
    {
        for (var seen = Volatile.Read(ref place); seen < value;)
        {
            seen = Interlocked.CompareExchange(ref place, value, seen);
        }
    }

    private Task<Turns.Turn> TakeAsync() => _turns.TakeAsync(CancellationToken.None).AsTask();
}
