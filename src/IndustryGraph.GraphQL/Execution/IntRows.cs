using System.Buffers;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>A growing list of numbers in a pooled array.</summary>
internal sealed class IntRows
{
    private int[] _items = [];

    public int Count { get; private set; }

    public int this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public void Add(int item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    public void Release()
    {
        if (_items.Length > 0)
            ArrayPool<int>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(16, _items.Length * 2));
        _items.AsSpan(0, Count).CopyTo(larger);
        if (_items.Length > 0)
            ArrayPool<int>.Shared.Return(_items);
        _items = larger;
    }
}
