using System.Text;

namespace IndustryGraph.Http.Bench.Limit;

/// <summary>The names of the companies by trigram, in compressed sparse rows. They are ASCII, and so is what is searched for.</summary>
internal sealed class LimitNames
{
    private const int Letters = 64;
    private readonly int[] _starts = new int[(Letters * Letters * Letters) + 1];
    private readonly int[] _names;

    public LimitNames(LimitGraph graph)
    {
        Folded = [.. graph.Names.Select(name => Encoding.UTF8.GetBytes(name.Value.ToLowerInvariant()))];
        Trigrams = [.. Folded.Select(name => (byte)Distinct(name).Length)];
        var all = Folded.SelectMany((name, i) => Distinct(name).Select(trigram => (trigram, i))).ToArray();
        Array.Sort(all);
        foreach (var (trigram, _) in all)
        {
            _starts[trigram + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        _names = [.. all.Select(item => item.i)];
    }

    /// <summary>The names in small letters.</summary>
    public byte[][] Folded { get; }

    /// <summary>How many trigrams each name has.</summary>
    public byte[] Trigrams { get; }

    public ReadOnlySpan<int> With(int trigram) => _names.AsSpan(_starts[trigram].._starts[trigram + 1]);

    public static int[] Distinct(ReadOnlySpan<byte> name)
    {
        var found = new int[name.Length + 1];
        var window = (Code((byte)' ') * Letters) + Code((byte)' ');
        for (var i = 0; i <= name.Length; i++)
        {
            window = ((window * Letters) + Code(i < name.Length ? name[i] : (byte)' ')) % (Letters * Letters * Letters);
            found[i] = window;
        }

        Array.Sort(found);
        var count = 1;
        for (var i = 1; i < found.Length; i++)
        {
            if (found[i] != found[i - 1])
            {
                found[count++] = found[i];
            }
        }

        return found[..count];
    }

    // Small letters, digits and the blank each have a code of their own.
    private static int Code(byte letter) => letter switch
    {
        (byte)' ' => 0,
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 1,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 27,
        _ => 63,
    };
}
