using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// How many trigrams of a text each name shares. Used over again, so that a search pays for the names that it meets and not
/// for all of them. For one thread.
/// </summary>
internal sealed class SharedTrigrams : IDisposable
{
    private const int Kept = 8;

    private static readonly ConcurrentQueue<SharedTrigrams> Idle = [];

    private readonly List<int> _met = [];
    private int[] _shared = [];
    private int[] _ordered = [];

    private SharedTrigrams()
    {
    }

    /// <summary>Counts of 0 for so many names.</summary>
    public static SharedTrigrams Rent(int names)
    {
        var shared = Idle.TryDequeue(out var idle) ? idle : new SharedTrigrams();
        if (shared._shared.Length < names)
        {
            shared._shared = new int[names];
        }

        return shared;
    }

    public int this[int name] => _shared[name];

    /// <summary>Counts the names that have one more trigram of the text.</summary>
    public void Count(ReadOnlySpan<int> names)
    {
        var shared = _shared;
        foreach (var name in names)
        {
            if (shared[name]++ == 0)
            {
                _met.Add(name);
            }
        }
    }

    /// <summary>The names met, those that share most first; of a text with so many trigrams. Valid until the next call.</summary>
    public ReadOnlySpan<int> MostFirst(int trigrams)
    {
        // Counted into place: there are far more names than trigrams.
        var places = new int[trigrams + 2];
        foreach (var name in CollectionsMarshal.AsSpan(_met))
        {
            places[trigrams - _shared[name] + 1]++;
        }

        for (var i = 1; i < places.Length; i++)
        {
            places[i] += places[i - 1];
        }

        if (_ordered.Length < _met.Count)
        {
            _ordered = new int[_met.Count];
        }

        foreach (var name in CollectionsMarshal.AsSpan(_met))
        {
            _ordered[places[trigrams - _shared[name]]++] = name;
        }

        return _ordered.AsSpan(0, _met.Count);
    }

    /// <summary>For the next text.</summary>
    public void Clear()
    {
        foreach (var name in CollectionsMarshal.AsSpan(_met))
        {
            _shared[name] = 0;
        }

        _met.Clear();
    }

    public void Dispose()
    {
        // What a failed search has left behind must not count for the next.
        Clear();
        if (Idle.Count < Kept)
        {
            Idle.Enqueue(this);
        }
    }
}
