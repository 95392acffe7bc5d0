namespace IndustryGraph.Storage.Tests;

/// <summary>A clock that stands still until it is set; its timers ring when it is.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Set)> _waiting = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now
    {
        get => _now;
        set
        {
            ManualTimer[] timers;
            lock (_gate)
            {
                _now = value;
                timers = [.. _timers];
            }

            foreach (var timer in timers)
                timer.RingWhereDue();
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;

    public void Advance(TimeSpan time) => Now += time;

    /// <summary>Done when a timer is there that was set to ring after this time.</summary>
    public Task WhenSetAsync(TimeSpan due)
    {
        lock (_gate)
        {
            if (_timers.Exists(t => t.Due == due))
                return Task.CompletedTask;
            var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((due, set));
            return set.Task;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, Action ring) : ITimer
    {
        private DateTimeOffset? _next;
        private TimeSpan _period;

        public TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                (Due, _period) = (dueTime, period);
                _next = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                time._timers.Remove(this);
                time._timers.Add(this);
                foreach (var (_, set) in time._waiting.Where(w => w.Due == dueTime))
                    set.TrySetResult();
                time._waiting.RemoveAll(w => w.Due == dueTime);
            }

            return true;
        }

        public void RingWhereDue()
        {
            while (IsDue())
                ring();
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                _next = null;
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private bool IsDue()
        {
            lock (time._gate)
            {
                if (_next is not { } next || next > time._now)
                    return false;
                _next = _period > TimeSpan.Zero ? next + _period : null;
                return true;
            }
        }
    }
}
