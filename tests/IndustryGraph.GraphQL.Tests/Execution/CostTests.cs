using System.Text.Json;
using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Execution;

public sealed class CostTests : IDisposable
{
    private readonly Library _library = new();
    private readonly List<RequestCost?> _told = [];

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("{ numbers genres __typename }", 0)]
    [InlineData("{ book(id: \"b1\") { title } }", 1)]
    [InlineData("{ books(first: 4) { title } }", 4)]
    [InlineData("{ books { author { name } } }", 20)]
    [InlineData("{ books(first: 4) { author { books(first: 3) { title } } } }", 4 * (1 + 1 + 3))]
    [InlineData("{ a: books(first: 4) { id } b: books(first: 5) { id } }", 9)]
    [InlineData("{ books(first: 0) { id } }", 0)]
    // Lists that nothing is said of have ten items, at each of their levels.
    [InlineData("{ shelves { id } }", 100)]
    // A weight, and of the types of a union the dearest.
    [InlineData("{ search(text: \"abc\") { __typename } }", 3 + 10)]
    [InlineData("{ search(text: \"abc\") { ... on Book { author { id } } ... on Author { books(first: 2) { id } } } }", 3 + (10 * 3))]
    // Introspection is free.
    [InlineData("{ __schema { types { fields { name } } } }", 0)]
    public async Task Requested_IsReckonedFromTheListsOfTheSchema(string query, long cost)
    {
        await AskAsync(query, null);
        Assert.Equal(cost, Assert.Single(_told)!.Requested);
    }

    [Fact]
    public async Task Requested_ReadsVariables()
    {
        const string Query = "query($n: Int = 7) { books(first: $n) { id } }";
        await AskAsync(Query, null);
        await AskAsync(Query, """{ "n": 5 }""");
        await AskAsync(Query, """{ "n": 2000000000 }""");
        Assert.Equal([7, 5, 2_000_000_000], _told.Select(cost => cost!.Requested));
    }

    [Fact]
    public async Task Requested_StopsAtTheLargestNumberOfJson()
    {
        var deep = string.Concat(Enumerable.Repeat("books(first: 1000) { author { ", 20));
        await AskAsync($"{{ {deep} id {string.Concat(Enumerable.Repeat("} } ", 20))} }}", null);
        Assert.Equal((1L << 53) - 1, Assert.Single(_told)!.Requested);
    }

    [Fact]
    public async Task Requested_LooksAtSharedSelectionsOnce()
    {
        using var engine = new GraphQLEngine(new SchemaBinder(Schema.Parse(
            """
            type Query { start: Node }
            interface Node { next: Node }
            type One implements Node { next: Node }
            type Two implements Node { next: Node }
            """))
            .Abstract("Node", _ => "One")
            .Composite<object>("Query", "start", _ => null)
            .Composite<object>("One", "next", _ => null)
            .Composite<object>("Two", "next", _ => null)
            .Build());
        // 2^90 ways lead through the two types.
        var deep = string.Concat(Enumerable.Repeat("next { ", 90)) + "__typename" + new string('}', 90);
        using var response = await engine.ExecuteAsync(new GraphQLRequest($"{{ start {{ {deep} }} }}") { ResponseExtensions = Tell });
        Assert.Equal(new RequestCost(91, 0), Assert.Single(_told));
    }

    [Fact]
    public async Task Actual_CountsWhatWasReturned()
    {
        using var response = await AskAsync("{ search(text: \"abcd\") { ... on Book { author { id } } } books(first: 100) { id } }", null);
        Assert.Empty(response.Errors);
        // A weight of 4, three that were found, the authors of two, and three books.
        Assert.Equal(new RequestCost(4 + (10 * 2) + 100, 4 + 3 + 2 + 3), Assert.Single(_told));
    }

    [Fact]
    public async Task Execute_RefusesWhatIsTooDearBeforeItRuns()
    {
        using var response = await AskAsync("{ books(first: 101) { id } }", null, new GraphQLLimits { Cost = 100 });
        var error = Assert.Single(response.Errors);
        Assert.Equal(("cost", 100L), (error.Extensions!["limit"], error.Extensions["maximum"]));
        Assert.False(response.HasData);
        Assert.Empty(_library.Calls);
        Assert.Equal(new RequestCost(101, null), Assert.Single(_told));
    }

    [Fact]
    public async Task Subscribe_RefusesWhatIsTooDear()
    {
        var request = new GraphQLRequest("subscription { added(times: 1) { author { books(first: 101) { id } } } }")
        {
            Limits = new GraphQLLimits { Cost = 100 },
        };
        var responses = 0;
        await foreach (var response in _library.Engine.SubscribeAsync(request))
        {
            using (response)
                Assert.Equal("cost", Assert.Single(response.Errors).Extensions!["limit"]);
            responses++;
        }

        Assert.Equal(1, responses);
    }

    [Fact]
    public async Task Introspection_IsAnsweredAgainWithTheSameData()
    {
        const string Query = "{ __schema { queryType { name fields { name } } } }";
        using var first = await AskAsync(Query, null);
        using var second = await AskAsync(Query, null);
        Assert.Equal(first.Json, second.Json);
        Assert.Contains("failsHard", await _library.AskAsync(Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_WithVariablesIsNotMistakenForAnother()
    {
        const string Query = "query($name: String!) { __type(name: $name) { name } }";
        Assert.Contains("Book", await _library.AskAsync(Query, """{ "name": "Book" }"""), StringComparison.Ordinal);
        Assert.Contains("Author", await _library.AskAsync(Query, """{ "name": "Author" }"""), StringComparison.Ordinal);
    }

    private async Task<GraphQLResponse> AskAsync(string query, string? variables, GraphQLLimits? limits = null) =>
        await _library.Engine.ExecuteAsync(new GraphQLRequest(query)
        {
            Variables = variables is null ? null : JsonElement.Parse(variables),
            Limits = limits ?? GraphQLLimits.Trusted,
            ResponseExtensions = Tell,
        });

    private IReadOnlyDictionary<string, object?>? Tell(object? state, RequestCost? cost)
    {
        _told.Add(cost);
        return null;
    }
}
