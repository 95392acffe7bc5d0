using System.Buffers.Binary;
using System.Numerics;

namespace IndustryGraph.Storage.Embedded;

/// <summary>
/// The checksum in the last column of every row: CRC-32C (RFC 3720, appendix B.4) over the columns before it. Each adds
/// a byte for its type, then an integer or real its eight bytes, little endian, a text its length and its UTF-8.
/// </summary>
internal struct RowCheck
{
    private uint _crc = uint.MaxValue;

    public RowCheck()
    {
    }

    public readonly long Value => ~_crc;

    public void AddNull() => _crc = BitOperations.Crc32C(_crc, (byte)0);

    public void Add(long value) => Add(1, (ulong)value);

    public void Add(double value) => Add(2, BitConverter.DoubleToUInt64Bits(value));

    public void Add(ReadOnlySpan<byte> text)
    {
        Add(3, (ulong)text.Length);
        while (text.Length >= sizeof(ulong))
        {
            _crc = BitOperations.Crc32C(_crc, BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text[sizeof(ulong)..];
        }

        foreach (var unit in text)
        {
            _crc = BitOperations.Crc32C(_crc, unit);
        }
    }

    private void Add(byte type, ulong value)
    {
        _crc = BitOperations.Crc32C(_crc, type);
        _crc = BitOperations.Crc32C(_crc, value);
    }
}
