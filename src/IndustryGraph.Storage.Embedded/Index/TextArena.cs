namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// Many pairs of short texts as UTF-8 behind one another: their bytes, and for each its length in one byte or two. Only
/// grows.
/// </summary>
internal sealed class TextArena
{
    private const int Shift = 20;
    private const int ChunkSize = 1 << Shift;
    private const int Longest = (1 << 15) - 1;

    private byte[][] _chunks = [];
    private int _count;
    private int _used = ChunkSize;

    /// <summary>The first text of a pair.</summary>
    public ReadOnlySpan<byte> First(uint position) => Read(position, out _);

    /// <summary>The second text of a pair.</summary>
    public ReadOnlySpan<byte> Second(uint position)
    {
        _ = Read(position, out var next);
        return Read(next, out _);
    }

    /// <summary>Adds a pair of texts of at most 32767 bytes each.</summary>
    public uint Add(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(first.Length, second.Length), Longest);
        var size = SizeOf(first) + SizeOf(second);
        if (_used + size > ChunkSize)
        {
            if (_count == _chunks.Length)
            {
                var longer = new byte[Math.Max(1, _count * 2)][];
                _chunks.CopyTo(longer, 0);
                Volatile.Write(ref _chunks, longer);
            }

            _chunks[_count++] = new byte[ChunkSize];
            _used = 0;
        }

        var target = _chunks[_count - 1].AsSpan(_used);
        Write(Write(target, first), second);
        var position = checked((uint)(((_count - 1) << Shift) + _used));
        _used += size;
        return position;
    }

    private static int SizeOf(ReadOnlySpan<byte> text) => (text.Length < 0x80 ? 1 : 2) + text.Length;

    private static Span<byte> Write(Span<byte> target, ReadOnlySpan<byte> text)
    {
        var head = 0;
        if (text.Length >= 0x80)
        {
            target[head++] = (byte)(0x80 | (text.Length >> 8));
        }

        target[head++] = (byte)text.Length;
        text.CopyTo(target[head..]);
        return target[(head + text.Length)..];
    }

    private ReadOnlySpan<byte> Read(uint position, out uint next)
    {
        var text = Volatile.Read(ref _chunks)[position >> Shift].AsSpan((int)(position & (ChunkSize - 1)));
        var (head, length) = text[0] < 0x80 ? (1, text[0]) : (2, ((text[0] & 0x7F) << 8) | text[1]);
        next = position + (uint)(head + length);
        return text.Slice(head, length);
    }
}
