using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.GraphQL.Language.Ast;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>From text to syntax tree; beside it <see cref="JsonDocument"/> on JSON of the same length.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private static readonly ParserLimits Limits = new(10_000, 100, 20);
    private byte[] _text = [];
    private byte[] _json = [];

    [Params(Texts.Small, Texts.Medium, Texts.Large)]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _text = Texts.Of(Document);
        // The words of the document, which are about as many and as long as the tokens.
        var words = System.Text.Encoding.UTF8.GetString(_text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        _json = JsonSerializer.SerializeToUtf8Bytes(words);
    }

    [Benchmark]
    public DocumentNode Parse() => Parser.ParseDocument(new SourceText(_text), Limits);

    [Benchmark(Baseline = true)]
    public JsonElement JsonOfTheSameLength() => JsonElement.Parse(_json);
}
