using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>All relationships and their rectangles, in columns.</summary>
internal sealed class RelationshipTable
{
    private readonly ChunkedList<RelationshipRow> _rows = new();
    private readonly ChunkedList<RectangleRow> _rectangles = new();
    private readonly HashIndex _byKey;
    private readonly Stack<int> _free = [];

    public RelationshipTable() => _byKey = new HashIndex(index => Key.HashOf(_rows[index].Type, _rows[index].From, _rows[index].To));

    public int Count => _rows.Count;

    public int RectangleCount => _rectangles.Count;

    public Interned<PartialDate> Dates { get; } = new();

    public Interned<StateDetail> Details { get; } = new();

    public ref RelationshipRow this[int index] => ref _rows[index];

    public ref RectangleRow Rectangle(int index) => ref _rectangles[index];

    /// <summary>The index of a relationship; -1 where there is none.</summary>
    public int Find(RelationshipType type, int from, int to) => _byKey.Find(new Key(_rows, type, from, to));

    /// <summary>Hangs a new relationship on both of its ends.</summary>
    public int Add(RelationshipType type, NodeEntry from, NodeEntry to)
    {
        var index = _rows.Add(new RelationshipRow
        {
            Type = type,
            From = from.Index,
            To = to.Index,
            LastRectangle = -1,
            LastClaim = -1,
        });
        _byKey.Add(index);
        if (type.Info().Symmetric)
        {
            from.Mutual.Add(index);
            to.Mutual.Add(index);
        }
        else
        {
            from.Outgoing.Add(index);
            to.Incoming.Add(index);
        }

        return index;
    }

    public void AddRectangle(int relationship, RectangleRow rectangle)
    {
        rectangle.Previous = _rows[relationship].LastRectangle;
        if (_free.TryPop(out var index))
        {
            _rectangles[index] = rectangle;
        }
        else
        {
            index = _rectangles.Add(rectangle);
        }

        Volatile.Write(ref _rows[relationship].LastRectangle, index);
    }

    /// <summary>Takes all rectangles of a relationship away, to be written anew; only while nobody reads.</summary>
    public void ClearRectangles(int relationship)
    {
        ref var last = ref _rows[relationship].LastRectangle;
        for (; last >= 0; last = _rectangles[last].Previous)
        {
            _free.Push(last);
        }
    }

    /// <summary>The rectangle that a pin lies in; -1 where there is no state.</summary>
    public int RectangleAt(int relationship, IndexPin pin)
    {
        var index = Volatile.Read(ref _rows[relationship].LastRectangle);
        while (index >= 0)
        {
            ref var rectangle = ref _rectangles[index];
            if (rectangle.Contains(pin))
            {
                return index;
            }

            index = rectangle.Previous;
        }

        return -1;
    }

    private readonly struct Key(ChunkedList<RelationshipRow> rows, RelationshipType type, int from, int to) : IHashKey
    {
        public uint Hash => HashOf(type, from, to);

        public bool IsOf(int item)
        {
            ref var row = ref rows[item];
            return row.From == from && row.To == to && row.Type == type;
        }

        public static uint HashOf(RelationshipType type, int from, int to) => (uint)HashCode.Combine(type, from, to);
    }
}
