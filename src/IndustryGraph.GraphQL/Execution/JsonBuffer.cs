using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace IndustryGraph.GraphQL.Execution;

/// <summary>
/// JSON text being written, in one pooled array. Unlike a pipe it can be cut back, which is how a null takes the place of
/// an object whose required field failed. Knows no commas: the writer of objects and lists puts them.
/// </summary>
public sealed class JsonBuffer : IDisposable
{
    private readonly int _maximum;
    private byte[] _bytes;

    internal JsonBuffer(int maximum = int.MaxValue)
    {
        _maximum = maximum;
        _bytes = ArrayPool<byte>.Shared.Rent(4096);
    }

    internal int Length { get; private set; }

    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteNumber(int value)
    {
        Utf8Formatter.TryFormat(value, Room(11), out var count);
        Length += count;
    }

    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var count);
        Length += count;
    }

    /// <summary>The shortest text that reads back as the same number; must be finite.</summary>
    public void WriteNumber(double value)
    {
        value.TryFormat(Room(32), out var count, provider: CultureInfo.InvariantCulture);
        Length += count;
    }

    public void WriteNumber(decimal value)
    {
        value.TryFormat(Room(32), out var count, provider: CultureInfo.InvariantCulture);
        Length += count;
    }

    /// <summary>A JSON string, quoted and escaped; a lone surrogate becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> text)
    {
        WriteByte((byte)'"');
        while (JsonEscapes.IndexOfEscaped(text) is var index and >= 0)
        {
            WriteText(text[..index]);
            Length += JsonEscapes.Write((byte)text[index], Room(6));
            text = text[(index + 1)..];
        }

        WriteText(text);
        WriteByte((byte)'"');
    }

    /// <summary>A JSON string, quoted and escaped, from valid UTF-8.</summary>
    public void WriteUtf8String(ReadOnlySpan<byte> text)
    {
        WriteByte((byte)'"');
        while (JsonEscapes.IndexOfEscaped(text) is var index and >= 0)
        {
            WriteRaw(text[..index]);
            Length += JsonEscapes.Write(text[index], Room(6));
            text = text[(index + 1)..];
        }

        WriteRaw(text);
        WriteByte((byte)'"');
    }

    /// <summary>Bytes that are JSON already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        Length += json.Length;
    }

    public void Dispose()
    {
        if (_bytes.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    internal void WriteByte(byte value)
    {
        if (Length == _bytes.Length)
            Grow(1);
        _bytes[Length++] = value;
    }

    /// <exception cref="LimitException">More is written than the limit lets: the room may be larger than the limit.</exception>
    internal void RequireWithinMaximum()
    {
        if (Length > _maximum)
            throw new LimitException(LimitErrors.Exceeded("responseBytes", _maximum));
    }

    internal void CutBack(int length) => Length = length;

    private void WriteText(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(checked(text.Length * 3)));

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
            Grow(count);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int count)
    {
        RequireWithinMaximum();
        var size = Math.Min(Math.Max(_bytes.Length * 2L, (long)Length + count), Array.MaxLength);
        var larger = ArrayPool<byte>.Shared.Rent((int)size);
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
