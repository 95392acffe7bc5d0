namespace IndustryGraph.GraphQL.Tests.Execution;

public sealed class SubscriptionTests : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Subscribe_AnswersEachEvent() => Assert.Equal(
        [
            """{"added":{"title":"The Hobbit","author":{"name":"Tolkien"}}}""",
            """{"added":{"title":"Ficciones","author":{"name":"Borges"}}}""",
        ],
        await ListenAsync("subscription { added(times: 2) { title author { name } } }"));

    [Fact]
    public async Task Subscribe_GoesOnAfterAnEventThatFails() => Assert.Equal(
        ["""{"n":1}""", "null | RESULT at n", """{"n":3}"""],
        await ListenAsync("subscription { n: ticks }"));

    [Fact]
    public async Task Subscribe_EndsWithAnErrorWhereTheSourceFails()
    {
        Assert.Equal(["""{"broken":1}""", " | INTERNAL at broken"], await ListenAsync("subscription { broken }"));
        Assert.Equal(["broken: secret"], _library.Faults);
    }

    [Theory]
    [InlineData("{ genres }", " | OPERATION_NOT_ALLOWED at ")]
    [InlineData("subscription { ticks added(times: 1) { id } }", " | VALIDATION at ")]
    [InlineData("subscription {", " | SYNTAX at ")]
    [InlineData("subscription ($n: Int = 1) { added(times: $n) { id } }", " | ARGUMENT at added")]
    public async Task Subscribe_AnswersARequestErrorOnce(string query, string expected) =>
        Assert.Equal([expected], await ListenAsync(query, """{"n":null}"""));

    [Fact]
    public async Task Execute_RefusesSubscriptions() =>
        Assert.Equal(" | OPERATION_NOT_ALLOWED at ", await _library.AskAsync("subscription { ticks }"));

    [Fact]
    public async Task Subscribe_GivesEachEventItsState()
    {
        var states = new List<object?>();
        var request = new GraphQLRequest("subscription { ticks }")
        {
            EventState = e => $"state of {e}",
            ResponseExtensions = (state, _) =>
            {
                states.Add(state);
                return null;
            },
        };
        await foreach (var response in _library.Engine.SubscribeAsync(request))
            response.Dispose();
        Assert.Equal(["state of 1", "state of ", "state of 3"], states);
    }

    [Fact]
    public async Task Subscribe_MakesAResponseOnceForAllWhoShareIt()
    {
        var made = 0;
        var first = await ListenAsync("""{"n":2}""", Shared);
        var second = await ListenAsync("""{"n":2}""", Shared);

        Assert.Equal((2, 2), (first.Count, made));
        Assert.Equal(first, second);
        // Others have asked something else, or share nothing.
        await ListenAsync("""{"n":1}""", Shared);
        Assert.Equal(3, made);
        await ListenAsync("""{"n":2}""", null);
        Assert.Equal(5, made);

        static object? Shared(object? item) => item;

        async Task<List<string>> ListenAsync(string variables, Func<object?, object?>? shared)
        {
            var answers = new List<string>();
            var request = new GraphQLRequest("subscription ($n: Int!) { added(times: $n) { title } }")
            {
                Variables = System.Text.Json.JsonElement.Parse(variables),
                EventSharedAs = shared,
                ResponseExtensions = (_, _) =>
                {
                    Interlocked.Increment(ref made);
                    return null;
                },
            };
            await foreach (var response in _library.Engine.SubscribeAsync(request))
            {
                using (response)
                    answers.Add(LibraryExtensions.Text(response));
            }

            return answers;
        }
    }

    private async Task<List<string>> ListenAsync(string query, string? variables = null)
    {
        using var parsed = variables is null ? null : System.Text.Json.JsonDocument.Parse(variables);
        var answers = new List<string>();
        await foreach (var response in _library.Engine.SubscribeAsync(new GraphQLRequest(query) { Variables = parsed?.RootElement }))
        {
            using (response)
                answers.Add(LibraryExtensions.Text(response));
        }

        return answers;
    }
}
