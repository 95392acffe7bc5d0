using System.Text;

namespace IndustryGraph.Exchange;

/// <summary>
/// The encoding of a text: by its byte order mark, else UTF-16 where every other byte of the beginning is zero, else
/// UTF-8, in which bytes that are no UTF-8 are read as Windows-1252. So files of either kind read right, and mixed ones too.
/// </summary>
internal static class TextEncoding
{
    // UTF-16 text of any European language is zero in almost every other byte; of others it bears a mark in practice.
    private const double MostlyZero = 0.4;

    public static Encoding Of(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith(Encoding.Unicode.Preamble) || (!HasMark(beginning) && Zeros(beginning, 1) > MostlyZero))
        {
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        }

        return beginning.StartsWith(Encoding.BigEndianUnicode.Preamble) || (!HasMark(beginning) && Zeros(beginning, 0) > MostlyZero)
            ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true)
            : Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);

    private static double Zeros(ReadOnlySpan<byte> bytes, int first)
    {
        int zeros = 0, count = 0;
        for (var i = first; i < Math.Min(bytes.Length, 1024); i += 2)
        {
            zeros += bytes[i] == 0 ? 1 : 0;
            count++;
        }

        return count == 0 ? 0 : (double)zeros / count;
    }
}
