using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Planning;
using IndustryGraph.GraphQL.Execution.Writing;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.GraphQL.Values;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>
/// 10,000 companies of 7 leaves each, from resolved objects to UTF-8: the engine's writer, and beside it
/// <see cref="Utf8JsonWriter"/> called by hand for the same bytes.
/// </summary>
[MemoryDiagnoser]
public class WriteBenchmarks : IDisposable
{
    private static readonly ExecutableSchema Schema = BenchSchema.Create();
    private static readonly Dictionary<string, object?> NoVariables = [];
    private static readonly string[] Kinds = ["MAKER", "SUPPLIER", "INVESTOR"];
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Faults _faults = new(null, null);
    private OperationPlan? _plan;
    private OperationRun? _run;

    [GlobalSetup]
    public void SetUp()
    {
        var document = new CompiledDocument(Parser.ParseDocument(new SourceText(Texts.Of(Texts.Wide)), ParserLimits.Trusted), []);
        var collector = new FieldCollector(Schema.Schema, document.Fragments, NoVariables);
        _plan = new PlanCompiler(Schema, new InputCoercion(Schema), document.Source, collector, 10_000).Compile(document.Select(null));
        _run = new OperationRun(_plan, NoVariables, null, _faults, 1_000_000, CancellationToken.None);
        _run.ResolveAsync(new object()).AsTask().GetAwaiter().GetResult();
        var (engine, other) = (Engine(), ByHand());
        if (engine != other)
            throw new InvalidOperationException($"The engine writes {engine} bytes, Utf8JsonWriter {other}.");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _run?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public int Engine()
    {
        using var json = new JsonBuffer();
        new ResponseWriter(_plan!, _run!, json, _faults, CancellationToken.None).WriteData();
        return json.Length;
    }

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        _output.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_output, Plain);
        json.WriteStartObject();
        json.WriteStartObject("companies"u8);
        json.WriteStartArray("nodes"u8);
        foreach (var company in Company.All)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, company.Id);
            json.WriteString("name"u8, company.Name);
            json.WriteString("country"u8, company.Country);
            json.WriteString("kind"u8, Kinds[(int)company.Kind]);
            json.WriteNumber("founded"u8, company.Founded);
            json.WriteBoolean("listed"u8, company.Listed);
            json.WriteNumber("revenue"u8, company.Revenue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return _output.WrittenCount;
    }
}
