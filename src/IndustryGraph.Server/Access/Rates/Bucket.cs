using IndustryGraph.Api;

namespace IndustryGraph.Server.Access.Rates;

/// <summary>
/// Points that are refilled as time passes. What a request comes to is known when it has run: it is let in where there is a
/// point, what it may come to is set aside meanwhile, and what it takes beyond what is there is owed, so that the next waits
/// for it. So the debt is never more than one request's, however many come at once. The limiters of the platform lend nothing,
/// which is why this is none of them. Safe for use by many threads at once.
/// </summary>
internal sealed class Bucket(Rate rate, TimeProvider time)
{
    private readonly Lock _counting = new();
    private double _level = rate.Burst;
    private long _reserved;
    private long _countedAt = time.GetTimestamp();

    public Allowance Left => Charge(0);

    /// <summary>Whether all of it is there, so that it says no more than a new one.</summary>
    public bool IsFull => Left.Remaining >= rate.Burst && Volatile.Read(ref _reserved) == 0;

    /// <summary>Takes one point where there is one.</summary>
    /// <param name="wait">Seconds until there will be one, from 1; 0 where it was taken.</param>
    public bool TryEnter(out long wait)
    {
        lock (_counting)
        {
            Refill();
            var enters = _level - _reserved >= 1;
            // What is set aside is soon given back.
            wait = enters ? 0 : Math.Max(1, (long)Math.Ceiling((1 - _level) / rate.PointsPerSecond));
            _level -= enters ? 1 : 0;
            return enters;
        }
    }

    /// <summary>Sets points aside where what others set aside leaves any; more than there is where nobody else did.</summary>
    public bool TryReserve(long points)
    {
        lock (_counting)
        {
            Refill();
            var leaves = _level - _reserved >= 0;
            _reserved += leaves ? points : 0;
            return leaves;
        }
    }

    /// <summary>Gives back what was set aside.</summary>
    public void Release(long points)
    {
        lock (_counting)
        {
            _reserved -= points;
        }
    }

    public Allowance Charge(long points)
    {
        lock (_counting)
        {
            Refill();
            _level -= points;
            return new Allowance(rate.Burst, (long)Math.Floor(_level), (long)Math.Ceiling((rate.Burst - _level) / rate.PointsPerSecond));
        }
    }

    private void Refill()
    {
        var now = time.GetTimestamp();
        _level = Math.Min(rate.Burst, _level + (time.GetElapsedTime(_countedAt, now).TotalSeconds * rate.PointsPerSecond));
        _countedAt = now;
    }
}
