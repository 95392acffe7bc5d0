namespace IndustryGraph.Storage.Embedded;

/// <summary>Bytes that stay where they are until it is cleared, so that SQLite need not copy them.</summary>
internal sealed class PinnedBuffer
{
    private readonly List<byte[]> _full = [];
    private byte[] _current = GC.AllocateUninitializedArray<byte>(4096, pinned: true);
    private int _used;

    /// <summary>Room for so many bytes, of which <see cref="Keep"/> says how many were written.</summary>
    public Span<byte> Room(int size)
    {
        // One more, so that even an empty text has an address.
        if (_used + size + 1 > _current.Length)
        {
            _full.Add(_current);
            _current = GC.AllocateUninitializedArray<byte>(Math.Max(_current.Length * 2, size + 1), pinned: true);
            _used = 0;
        }

        return _current.AsSpan(_used, size);
    }

    /// <summary>What was written into the room.</summary>
    public ReadOnlySpan<byte> Keep(int size)
    {
        var kept = _current.AsSpan(_used, size);
        _used += size + 1;
        return kept;
    }

    public void Clear()
    {
        _full.Clear();
        _used = 0;
    }
}
