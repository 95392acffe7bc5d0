using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace IndustryGraph.GraphQL.Bench;

/// <summary>
/// A request whose document is known, from its text to its response. Beside the wide result: System.Text.Json on the
/// same objects.
/// </summary>
[MemoryDiagnoser]
public class ExecuteBenchmarks
{
    private static readonly GraphQLEngine Engine = new(BenchSchema.Create());
    private static readonly JsonElement Variables = JsonElement.Parse("""{ "id": "c1" }""");
    private GraphQLRequest _request = new("{ __typename }");

    [Params(Texts.Small, Texts.Medium, Texts.FanOut, Texts.Wide, Texts.Introspection)]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _request = new GraphQLRequest(Texts.Of(Document)) { Variables = Variables };
        using var response = Engine.ExecuteAsync(_request).AsTask().GetAwaiter().GetResult();
        if (response.Errors.Count > 0)
            throw new InvalidOperationException(response.Errors[0].Message);
    }

    [Benchmark]
    public async Task<int> Execute()
    {
        using var response = await Engine.ExecuteAsync(_request);
        return response.Json.Length;
    }
}
