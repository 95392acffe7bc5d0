using System.Collections.Concurrent;
using IndustryGraph.Storage;

namespace IndustryGraph.Questions;

/// <summary>What a walk writes into as it goes. Used over again, so that walks leave little behind. For one thread.</summary>
internal sealed class WalkBuffer : IDisposable
{
    private const int Kept = 32;
    private const int LongestKept = 1 << 20;

    private static readonly ConcurrentQueue<WalkBuffer> Idle = [];

    /// <summary>The hops around a node.</summary>
    public Hop[] Hops = new Hop[256];

    private WalkBuffer()
    {
    }

    /// <summary>The nodes that a tree reached; empty at first.</summary>
    public List<ReachedNode> Reached { get; } = [];

    /// <summary>The nodes that one side of a search for paths reached; empty at first.</summary>
    public List<int> Nodes { get; } = [];

    /// <summary>The hops that led to them; empty at first.</summary>
    public List<ViewedHop> Inwards { get; } = [];

    public static WalkBuffer Rent() => Idle.TryDequeue(out var idle) ? idle : new WalkBuffer();

    public void Dispose()
    {
        Reached.Clear();
        Nodes.Clear();
        Inwards.Clear();
        if (Idle.Count < Kept && Math.Max(Math.Max(Reached.Capacity, Inwards.Capacity), Math.Max(Nodes.Capacity, Hops.Length)) <= LongestKept)
        {
            Idle.Enqueue(this);
        }
    }
}
