using System.Text;
using System.Text.Json;

namespace IndustryGraph.GraphQL.Tests.Execution;

public sealed class KeptAnswerTests : IDisposable
{
    private const string Named = "query Titles($first: Int) { books(first: $first) { title author { name } } }";

    private readonly Library _library = new();

    private object? _version = 1;

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Execute_GivesTheSameAnswerWithoutRunningAgain()
    {
        var first = await AskAsync(Named, """{"first":2}""");
        await AskAsync(Named, """{"first":2}""");
        var calls = _library.Calls.Count;

        var second = await AskAsync(Named, """{"first":2}""");

        Assert.Equal(first, second);
        Assert.Contains("\"Ficciones\"", second, StringComparison.Ordinal);
        Assert.Equal(calls, _library.Calls.Count);
    }

    [Fact]
    public async Task Execute_TellsTheSameOfAKeptAnswer()
    {
        using var first = await ExecuteAsync(Named, null);
        await AskAsync(Named, null);
        using var second = await ExecuteAsync(Named, null);

        Assert.Equal(
            (first.HasData, first.Operation, first.OperationName, first.DocumentHash),
            (second.HasData, second.Operation, second.OperationName, second.DocumentHash));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Named))), second.DocumentHash);
    }

    [Fact]
    public async Task Execute_AsksForTheExtensionsOfEveryResponse()
    {
        List<RequestCost?> costs = [];
        for (var i = 0; i < 3; i++)
        {
            using var response = await _library.Engine.ExecuteAsync(new GraphQLRequest(Named)
            {
                Version = _ => _version,
                ResponseExtensions = (_, cost) =>
                {
                    costs.Add(cost);
                    return new Dictionary<string, object?> { ["number"] = costs.Count };
                },
            });
            Assert.EndsWith($"\"extensions\":{{\"number\":{i + 1}}}}}", Encoding.UTF8.GetString(response.Json.Span), StringComparison.Ordinal);
        }

        Assert.NotNull(costs[0]);
        Assert.Equal(costs[0], costs[2]);
    }

    [Theory]
    [InlineData("{\"first\":2}", "{\"first\":1}")]
    [InlineData(null, "{\"first\":1}")]
    public async Task Execute_RunsForOtherVariables(string? variables, string others)
    {
        await AskAsync(Named, variables);
        var first = await AskAsync(Named, variables);

        Assert.NotEqual(first, await AskAsync(Named, others));
        Assert.Equal(first, await AskAsync(Named, variables));
    }

    [Fact]
    public async Task Execute_RunsForAnotherOperation()
    {
        const string Two = "query A { books(first: 1) { title } } query B { numbers }";

        await AskAsync(Two, null, "A");
        Assert.Equal("""{"data":{"books":[{"title":"The Hobbit"}]}}""", await AskAsync(Two, null, "A"));
        Assert.Equal("""{"data":{"numbers":[1,2,3]}}""", await AskAsync(Two, null, "B"));
    }

    [Fact]
    public async Task Execute_RunsAgainForAnotherVersion()
    {
        await AskAsync("{ books { title } }", null);
        await AskAsync("{ books { title } }", null);
        _library.Books.RemoveAt(2);
        _version = 2;

        Assert.DoesNotContain("Aleph", await AskAsync("{ books { title } }", null), StringComparison.Ordinal);
        Assert.DoesNotContain("Aleph", await AskAsync("{ books { title } }", null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_KeepsNothingThatIsAskedOnce()
    {
        await AskAsync("{ books { title } }", null);
        var calls = _library.Calls.Count;

        await AskAsync("{ books { title } }", null);

        Assert.True(_library.Calls.Count > calls);
        Assert.False(await RunsAgainAsync("{ books { title } }"));
    }

    [Fact]
    public async Task Execute_KeepsNothingWithoutAVersion()
    {
        _version = null;

        Assert.True(await RunsAgainAsync("{ books { title } }"));
    }

    [Theory]
    [InlineData("{ numbers failsHard }")]
    [InlineData("{ numbers fails }")]
    [InlineData("mutation { add(title: \"Emma\") { title } }")]
    public async Task Execute_KeepsNoErrorsAndNoMutations(string document) => Assert.True(await RunsAgainAsync(document));

    [Fact]
    public async Task Execute_HoldsAKeptAnswerToTheLimitsOfTheRequest()
    {
        await AskAsync("{ books { title } }", null);
        await AskAsync("{ books { title } }", null);

        using var response = await _library.Engine.ExecuteAsync(new GraphQLRequest("{ books { title } }")
        {
            Version = _ => _version,
            Limits = new GraphQLLimits { Objects = 1 },
        });

        Assert.Equal(ErrorCodes.Limit, Assert.Single(response.Errors).Code);
    }

    [Fact]
    public async Task Execute_KeepsNothingWhereThereIsNoRoom()
    {
        using var library = new Library(new GraphQLOptions { AnswerBytes = 0 });
        for (var i = 1; i <= 3; i++)
        {
            using var response = await library.Engine.ExecuteAsync(new GraphQLRequest("{ numbers }") { Version = _ => 1 });
            Assert.Equal(i, library.Calls.Count);
        }
    }

    // Once is not enough to be kept.
    private async Task<bool> RunsAgainAsync(string document)
    {
        await AskAsync(document, null);
        await AskAsync(document, null);
        var calls = _library.Calls.Count;
        await AskAsync(document, null);
        return _library.Calls.Count > calls;
    }

    private async Task<string> AskAsync(string document, string? variables, string? operation = null)
    {
        using var response = await ExecuteAsync(document, variables, operation);
        return Encoding.UTF8.GetString(response.Json.Span);
    }

    private async Task<GraphQLResponse> ExecuteAsync(string document, string? variables, string? operation = null)
    {
        using var values = variables is null ? null : JsonDocument.Parse(variables);
        return await _library.Engine.ExecuteAsync(new GraphQLRequest(document)
        {
            OperationName = operation,
            Variables = values?.RootElement,
            Version = _ => _version,
        });
    }
}
