using System.Buffers.Binary;
using System.Text;

namespace IndustryGraph.Storage.Embedded;

/// <summary>The beginning of a text as a number.</summary>
internal static class TextKey
{
    /// <summary>The first eight bytes of the text in UTF-8, whose order is that of code points.</summary>
    public static ulong Of(string text)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        Encoding.UTF8.GetEncoder().Convert(text, bytes, flush: false, out _, out _, out _);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
