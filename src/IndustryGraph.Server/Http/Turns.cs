using System.Collections.Concurrent;

namespace IndustryGraph.Server.Http;

/// <summary>
/// Lets no more requests compute at the same time than the processors serve well; others wait for their turn. A turn that has
/// lasted for a moment is over while others wait, whether or not the request is: long requests share the processors with the
/// short ones and hold up nobody. Without turns dozens of threads take each other's time, and the compiler, which is one of
/// them, hardly comes to make faster what all of them run.
/// </summary>
internal sealed class Turns : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentQueue<Place> _idle;
    private readonly Place[] _places;
    private readonly SemaphoreSlim _free;
    private readonly TimeProvider _time;
    private readonly ITimer _clock;
    private int _waiting;

    /// <param name="places">How many compute at the same time.</param>
    /// <param name="time">The clock.</param>
    public Turns(int places, TimeProvider time)
    {
        _places = [.. Enumerable.Range(0, places).Select(_ => new Place(this))];
        _idle = new ConcurrentQueue<Place>(_places);
        _free = new SemaphoreSlim(places);
        _time = time;
        _clock = time.CreateTimer(_ => EndLong(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for a turn. To be disposed when the request has been computed.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async ValueTask<Turn> TakeAsync(CancellationToken cancellation)
    {
        if (!_free.Wait(0, CancellationToken.None))
            await WaitAsync(cancellation);
        _idle.TryDequeue(out var place);
        return place!.Begin();
    }

    public void Dispose()
    {
        _clock.Dispose();
        _free.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) == 1)
            _clock.Change(Moment, Moment);
        try
        {
            await _free.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private void EndLong()
    {
        foreach (var place in _places)
            place.EndIfLong();
        if (Volatile.Read(ref _waiting) > 0)
            return;
        _clock.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        // One may have begun to wait before the clock stood still.
        if (Volatile.Read(ref _waiting) > 0)
            _clock.Change(Moment, Moment);
    }

    /// <summary>A turn that was taken, and can be ended more than once; the default is that of one who needs none.</summary>
    internal readonly struct Turn(Place? place, long number) : IDisposable
    {
        public void Dispose() => place?.End(number);
    }

    /// <summary>Where one request at a time computes.</summary>
    internal sealed class Place(Turns turns)
    {
        // Odd while it is taken; never the same for two turns.
        private long _number;
        private long _began;

        public Turn Begin()
        {
            Volatile.Write(ref _began, turns._time.GetTimestamp());
            return new Turn(this, Interlocked.Increment(ref _number));
        }

        /// <summary>Ends a turn, if it has not been ended.</summary>
        public void End(long number)
        {
            if (Interlocked.CompareExchange(ref _number, number + 1, number) != number)
                return;
            turns._idle.Enqueue(this);
            turns._free.Release();
        }

        public void EndIfLong()
        {
            var number = Volatile.Read(ref _number);
            if (number % 2 == 1 && turns._time.GetElapsedTime(Volatile.Read(ref _began)) >= Moment)
                End(number);
        }
    }
}
