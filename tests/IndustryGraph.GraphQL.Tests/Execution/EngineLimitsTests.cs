namespace IndustryGraph.GraphQL.Tests.Execution;

public sealed class EngineLimitsTests
{
    [Theory]
    [InlineData("documentBytes", "{ books { id title } shelves { id } }")]
    [InlineData("tokens", "{ numbers numbers numbers numbers }")]
    [InlineData("objects", "{ books { id } }")]
    [InlineData("planFields", "{ a: numbers b: numbers c: numbers }")]
    [InlineData("directives", "{ numbers @skip(if: false) @skip(if: false) @skip(if: false) }")]
    public async Task Execute_NamesTheLimitThatStruck(string limit, string query)
    {
        using var library = new Library();
        var limits = new GraphQLLimits { PlanFields = 2, Objects = 3 };
        limits = limit switch
        {
            "documentBytes" => limits with { DocumentBytes = 30 },
            "tokens" => limits with { Tokens = 5 },
            "directives" => limits with { Directives = 2 },
            _ => limits,
        };
        using var response = await library.Engine.ExecuteAsync(new GraphQLRequest(query) { Limits = limits });
        var error = Assert.Single(response.Errors);
        Assert.Equal(ErrorCodes.Limit, error.Code);
        Assert.Equal(limit, error.Extensions!["limit"]);
        Assert.False(response.HasData);
    }

    [Theory]
    [InlineData("""{ "tags": ["a", "b", "c"] }""", null)]
    [InlineData("""{ "tags": ["a", "b", "c", "d"] }""", "variableValues")]
    [InlineData("""{ "tags": [], "other": 1, "b": 2, "c": 3, "d": 4 }""", "variableValues")]
    [InlineData("""{ "key": { "id": "a", "b": 2, "c": 3, "d": 4 } }""", "variableValues")]
    public async Task Execute_BoundsTheValuesInVariables(string variables, string? limit)
    {
        using var library = new Library();
        using var response = await library.Engine.ExecuteAsync(new GraphQLRequest("query ($tags: [String!], $key: Key) { echo(tags: $tags, by: $key) }")
        {
            Variables = System.Text.Json.JsonElement.Parse(variables),
            Limits = new GraphQLLimits { VariableValues = 4 },
        });
        Assert.Equal(limit, response.Errors is [var error] ? error.Extensions!["limit"] : null);
    }

    [Fact]
    public async Task Execute_BoundsTheResponse()
    {
        using var library = new Library();
        var query = "{" + string.Concat(Enumerable.Range(0, 400).Select(i => $" a{i}: echo(tags: [\"{new string('x', 50)}\"])")) + " }";
        using var response = await library.Engine.ExecuteAsync(new GraphQLRequest(query) { Limits = new GraphQLLimits { ResponseBytes = 10_000 } });
        Assert.Equal("responseBytes", Assert.Single(response.Errors).Extensions!["limit"]);
    }

    [Theory]
    [InlineData(27, true)]
    [InlineData(26, false)]
    public async Task Execute_BoundsTheResponseToTheByte(int maximum, bool fits)
    {
        // {"data":{"numbers":[1,2,3]} and what ends it.
        using var library = new Library();
        using var response = await library.Engine.ExecuteAsync(
            new GraphQLRequest("{numbers}") { Limits = new GraphQLLimits { ResponseBytes = maximum } });
        Assert.Equal(fits, response.HasData);
    }

    [Fact]
    public async Task Execute_SurvivesDeepNesting()
    {
        using var library = new Library();
        foreach (var (open, close) in new[] { ("{a", "}"), ("{a(b:[", "])}"), ("{a(b:{c:", "1})}"), ("query($a:[", "Int]){a}") })
        {
            var deep = string.Concat(Enumerable.Repeat(open[^1] == '[' ? "[" : open, 50_000));
            using var response = await library.Engine.ExecuteAsync(new GraphQLRequest(open + deep + close)
            {
                Limits = GraphQLLimits.Trusted,
            });
            Assert.Contains(response.Errors[0].Code, new[] { ErrorCodes.Limit, ErrorCodes.Syntax });
        }
    }

    [Fact]
    public async Task Execute_IsCancelledBetweenLevels()
    {
        using var library = new Library();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => library.Engine.ExecuteAsync(new GraphQLRequest("{ books { author { books { id } } } }"), cancelled.Token).AsTask());
    }
}
