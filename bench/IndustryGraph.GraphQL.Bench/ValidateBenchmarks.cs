using BenchmarkDotNet.Attributes;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.GraphQL.Language.Ast;
using IndustryGraph.GraphQL.Validation;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>The limits of documents and every rule of section 5.</summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private static readonly ExecutableSchema Schema = BenchSchema.Create();
    private static readonly GraphQLLimits Limits = new();
    private DocumentNode _document = Parser.ParseDocument("{ a }");

    [Params(Texts.Small, Texts.Medium, Texts.Large)]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _document = Parser.ParseDocument(new SourceText(Texts.Of(Document)), ParserLimits.Trusted);
        if (Validate() > 0)
            throw new InvalidOperationException($"The document {Document} is not valid.");
    }

    [Benchmark]
    public int Validate() => DocumentValidator.Validate(Schema, _document, Limits).Count;
}
