using System.Buffers;
using System.Text.Json;

namespace IndustryGraph.Http.Bench.Limit;

/// <summary>What a thread answers with: used over again for each request.</summary>
internal sealed class LimitPlace
{
    [ThreadStatic]
    private static LimitPlace? _ofThread;

    private LimitPlace(LimitGraph graph, LimitNames names)
    {
        (Tree, Path, Search) = (new LimitTree(graph), new LimitPath(graph), new LimitSearch(names));
        Json = new Utf8JsonWriter(Text, new JsonWriterOptions { SkipValidation = true });
    }

    public LimitTree Tree { get; }

    public LimitPath Path { get; }

    public LimitSearch Search { get; }

    public ArrayBufferWriter<byte> Text { get; } = new(64 * 1024);

    public Utf8JsonWriter Json { get; }

    public static LimitPlace Here(LimitGraph graph, LimitNames names)
    {
        var place = _ofThread ??= new LimitPlace(graph, names);
        place.Text.ResetWrittenCount();
        place.Json.Reset();
        return place;
    }
}
