using BenchmarkDotNet.Attributes;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution;
using IndustryGraph.GraphQL.Execution.Planning;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.GraphQL.Values;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>From a valid document to its plan.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private static readonly ExecutableSchema Schema = BenchSchema.Create();
    private static readonly InputCoercion Coercion = new(Schema);
    private static readonly Dictionary<string, object?> Variables = new() { ["withTags"] = true };
    private CompiledDocument? _document;

    [Params(Texts.Small, Texts.Medium, Texts.Large)]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void SetUp() =>
        _document = new CompiledDocument(Parser.ParseDocument(new SourceText(Texts.Of(Document)), ParserLimits.Trusted), []);

    [Benchmark]
    public object Plan() => new PlanCompiler(
        Schema, Coercion, _document!.Source, new FieldCollector(Schema.Schema, _document.Fragments, Variables), 10_000)
        .Compile(_document.Select(null));
}
