using System.Text;
using IndustryGraph.Model;

namespace IndustryGraph.Storage.Embedded;

/// <summary>Values that come again and again in a column, read once each. Few dates and lists of products are rare.</summary>
internal sealed class ValueCache
{
    // What is longer is read each time.
    private const int Longest = 256;

    private readonly Dictionary<string, PartialDate> _dates = [];
    private readonly Dictionary<string, EquatableList<NodeId>> _products = [];

    public PartialDate Date(ReadOnlySpan<byte> utf8) => Read(_dates, utf8, ClaimColumns.ReadDate);

    public EquatableList<NodeId> Products(ReadOnlySpan<byte> utf8) => Read(_products, utf8, ValueJson.Products);

    private static T Read<T>(Dictionary<string, T> known, ReadOnlySpan<byte> utf8, Func<ReadOnlySpan<byte>, T> read)
    {
        if (utf8.Length > Longest)
        {
            return read(utf8);
        }

        Span<char> characters = stackalloc char[Longest];
        var text = characters[..Encoding.UTF8.GetChars(utf8, characters)];
        var byText = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byText.TryGetValue(text, out var value))
        {
            value = read(utf8);
            byText[text] = value;
        }

        return value;
    }
}
