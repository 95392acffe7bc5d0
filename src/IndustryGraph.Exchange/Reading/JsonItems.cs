using System.Runtime.CompilerServices;
using System.Text.Json;

namespace IndustryGraph.Exchange;

/// <summary>Reads the items of a JSON array as they come.</summary>
internal static class JsonItems
{
    /// <summary>
    /// The items of an array at the top, streamed; of an object at the top, which is read whole, those of its first array;
    /// else the value itself.
    /// </summary>
    public static async IAsyncEnumerable<JsonElement> ReadAsync(Stream utf8, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var buffered = new BufferedStream(utf8);
        var first = await FirstAsync(buffered, cancellation);
        await using var whole = new PrefixedStream([(byte)first], buffered);
        if (first == '[')
        {
            await foreach (var element in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(whole, cancellationToken: cancellation))
            {
                yield return element;
            }

            yield break;
        }

        using var document = await JsonDocument.ParseAsync(whole, cancellationToken: cancellation);
        foreach (var element in ItemsOf(document.RootElement))
        {
            yield return element;
        }
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in root.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.Array)
                {
                    return property.Value.EnumerateArray();
                }
            }
        }

        return [root];
    }

    private static async ValueTask<char> FirstAsync(Stream stream, CancellationToken cancellation)
    {
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellation) == 1)
        {
            if (!char.IsWhiteSpace((char)one[0]))
            {
                return (char)one[0];
            }
        }

        return ' ';
    }
}
