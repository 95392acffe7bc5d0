using System.Collections.Concurrent;

namespace IndustryGraph.Server.Access.Rates;

/// <summary>A bucket for each of those who spend from their own. Safe for use by many threads at once.</summary>
/// <param name="most">How many are kept; where more are in use at once, the rest share one.</param>
internal sealed class Buckets(Rate rate, TimeProvider time, int most = 100_000)
{
    private readonly ConcurrentDictionary<string, Bucket> _byName = new();
    private readonly Bucket _shared = new(rate, time);
    private readonly Lock _sweeping = new();

    public int Count => _byName.Count;

    public Bucket Of(string name)
    {
        if (_byName.TryGetValue(name, out var bucket))
        {
            return bucket;
        }

        return HasRoom() ? _byName.GetOrAdd(name, _ => new Bucket(rate, time)) : _shared;
    }

    // Full buckets are as good as new ones, and go.
    private bool HasRoom()
    {
        if (_byName.Count < most)
        {
            return true;
        }

        lock (_sweeping)
        {
            if (_byName.Count >= most)
            {
                foreach (var (name, bucket) in _byName)
                {
                    if (bucket.IsFull)
                    {
                        _byName.TryRemove(name, out _);
                    }
                }
            }

            return _byName.Count < most;
        }
    }
}
