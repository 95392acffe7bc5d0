using System.Buffers.Binary;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Many short texts as UTF-8 behind one another: their bytes and two more each. Only grows.</summary>
internal sealed class TextArena
{
    /// <summary>No text.</summary>
    public const uint None = uint.MaxValue;

    private const int Shift = 20;
    private const int ChunkSize = 1 << Shift;

    private byte[][] _chunks = [];
    private int _count;
    private int _used = ChunkSize;

    public ReadOnlySpan<byte> this[uint position]
    {
        get
        {
            var text = Volatile.Read(ref _chunks)[position >> Shift].AsSpan((int)(position & (ChunkSize - 1)));
            return text.Slice(2, BinaryPrimitives.ReadUInt16LittleEndian(text));
        }
    }

    /// <summary>Adds a text of at most 65535 bytes.</summary>
    public uint Add(ReadOnlySpan<byte> text)
    {
        var size = checked((ushort)text.Length) + 2;
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
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)text.Length);
        text.CopyTo(target[2..]);
        var position = checked((uint)(((_count - 1) << Shift) + _used));
        _used += size;
        return position;
    }
}
