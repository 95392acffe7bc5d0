using System.Buffers;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>The objects of one type at one response path: the parents of the next level. Grows in a pooled array.</summary>
internal sealed class ObjectRows
{
    private object[] _items = [];

    public int Count { get; private set; }

    public ReadOnlyMemory<object> Items => _items.AsMemory(0, Count);

    public object this[int row] => _items[row];

    public int Add(object item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count] = item;
        return Count++;
    }

    public void Release()
    {
        if (_items.Length > 0)
            ArrayPool<object>.Shared.Return(_items, clearArray: true);
        _items = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<object>.Shared.Rent(Math.Max(16, _items.Length * 2));
        _items.AsSpan(0, Count).CopyTo(larger);
        if (_items.Length > 0)
            ArrayPool<object>.Shared.Return(_items, clearArray: true);
        _items = larger;
    }
}
