using System.Text;

namespace IndustryGraph.Fuzzing.Tests;

/// <summary>
/// Makes inputs that are nearly right: a seed with some bytes flipped, put in, taken out or taken twice, with a word of the
/// language put in, or joined with another seed. The same number gives the same inputs.
/// </summary>
internal sealed class Mutator(int number, IReadOnlyList<byte[]> seeds, params string[] words)
{
    private const int MostBytes = 16 * 1024;
    private const int MostMutations = 8;

    private static readonly string[] CommonWords =
    [
        "\0", "\ud800", "\ufeff", "\ufffd", "\u2028", "\"", "\\", "\\u0000", "\\uD800", "{", "}", "[", "]", "(", ")", "<", ">", "&", "'", ";", ",", "\r", "\r\n", "\t",
        "0", "-1", "2147483648", "9223372036854775808", "1e400", "-0.0", "NaN", "null", "true", "3201-13-45", "%00", "../", "😀",
    ];

    private readonly Random _random = new(number);
    private readonly byte[][] _words = [.. words.Concat(CommonWords).Select(Bytes)];

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var input = new List<byte>(Seed());
        for (var left = _random.Next(1, MostMutations + 1); left > 0; left--)
        {
            Mutate(input);
        }

        return [.. input.Take(MostBytes)];
    }

    /// <summary>A number from 0 to below the maximum, for what else there is to choose.</summary>
    public int Choose(int maximum) => _random.Next(maximum);

    private void Mutate(List<byte> input)
    {
        var at = _random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, 1 << _random.Next(8));
        switch (_random.Next(7))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < input.Count:
                input[at] = (byte)_random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3 when input.Count < MostBytes:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 4:
                input.InsertRange(at, _words[_random.Next(_words.Length)]);
                break;
            case 5:
                var other = Seed();
                var from = _random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, length)).ToArray());
                break;
            default:
                var word = _words[_random.Next(_words.Length)];
                input.InsertRange(at, Enumerable.Repeat(word, 1 << _random.Next(7)).SelectMany(bytes => bytes));
                break;
        }
    }

    private byte[] Seed() => seeds[_random.Next(seeds.Count)];

    // As UTF-8 says it would be, had halves of pairs a place in it.
    private static byte[] Bytes(string word) => word == "\ud800" ? [0xED, 0xA0, 0x80] : Encoding.UTF8.GetBytes(word);
}
