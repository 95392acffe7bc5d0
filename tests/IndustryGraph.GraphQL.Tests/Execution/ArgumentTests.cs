namespace IndustryGraph.GraphQL.Tests.Execution;

public sealed class ArgumentTests : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("", "{flag: Boolean True}")]
    [InlineData("(number: 5, flag: false)", "{flag: Boolean False, number: Int32 5}")]
    [InlineData("(number: null)", "{flag: Boolean True, number: null}")]
    [InlineData("(genre: SHORT_STORY)", "{flag: Boolean True, genre: Genre ShortStory}")]
    [InlineData("(day: \"1937-09-21\")", "{day: Day 1937-09-21, flag: Boolean True}")]
    [InlineData("(by: { id: 12 })", "{by: {id: '12'}, flag: Boolean True}")]
    [InlineData("(tags: \"one\")", "{flag: Boolean True, tags: ['one']}")]
    [InlineData("(tags: [\"a\", \"b\"])", "{flag: Boolean True, tags: ['a', 'b']}")]
    public async Task Literals_AreCoerced(string arguments, string expected) =>
        Assert.Equal($$"""{"echo":"{{expected}}"}""", await _library.AskAsync($"{{ echo{arguments} }}"));

    [Theory]
    [InlineData("$v: Int", "number: $v", "{}", "{flag: Boolean True}")]
    [InlineData("$v: Int", "number: $v", """{"v":7}""", "{flag: Boolean True, number: Int32 7}")]
    [InlineData("$v: Int", "number: $v", """{"v":7.0}""", "{flag: Boolean True, number: Int32 7}")]
    [InlineData("$v: Int", "number: $v", """{"v":null}""", "{flag: Boolean True, number: null}")]
    [InlineData("$v: Int = 3", "number: $v", "{}", "{flag: Boolean True, number: Int32 3}")]
    [InlineData("$v: Int = 3", "number: $v", """{"v":null}""", "{flag: Boolean True, number: null}")]
    [InlineData("$v: Boolean", "flag: $v", "{}", "{flag: Boolean True}")]
    [InlineData("$v: Genre", "genre: $v", """{"v":"POETRY"}""", "{flag: Boolean True, genre: Genre Poetry}")]
    [InlineData("$v: Day", "day: $v", """{"v":"2000-01-02"}""", "{day: Day 2000-01-02, flag: Boolean True}")]
    [InlineData("$v: Key", "by: $v", """{"v":{"title":"x"}}""", "{by: {title: 'x'}, flag: Boolean True}")]
    [InlineData("$v: ID!", "by: { id: $v }", """{"v":5}""", "{by: {id: '5'}, flag: Boolean True}")]
    [InlineData("$v: ID!", "by: { id: $v }", """{"v":1e2}""", "{by: {id: '100'}, flag: Boolean True}")]
    [InlineData("$v: ID!", "by: { id: $v }", """{"v":-2.0}""", "{by: {id: '-2'}, flag: Boolean True}")]
    [InlineData("$v: String!", "tags: [$v, \"b\"]", """{"v":"a"}""", "{flag: Boolean True, tags: ['a', 'b']}")]
    [InlineData("$v: [String!]", "tags: $v", """{"v":"a"}""", "{flag: Boolean True, tags: ['a']}")]
    public async Task Variables_AreCoerced(string definition, string argument, string variables, string expected) =>
        Assert.Equal($$"""{"echo":"{{expected}}"}""", await _library.AskAsync($"query ({definition}) {{ echo({argument}) }}", variables));

    [Theory]
    [InlineData("$v: Int!", "number: $v", "{}")]
    [InlineData("$v: Int!", "number: $v", """{"v":null}""")]
    [InlineData("$v: Int", "number: $v", """{"v":"7"}""")]
    [InlineData("$v: Int", "number: $v", """{"v":7.5}""")]
    [InlineData("$v: Int", "number: $v", """{"v":3000000000}""")]
    [InlineData("$v: Int", "number: $v", """{"v":[7]}""")]
    [InlineData("$v: Genre", "genre: $v", """{"v":"Poetry"}""")]
    [InlineData("$v: Day", "day: $v", """{"v":"soon"}""")]
    [InlineData("$v: Key", "by: $v", """{"v":{}}""")]
    [InlineData("$v: Key", "by: $v", """{"v":{"id":null}}""")]
    [InlineData("$v: Key", "by: $v", """{"v":{"id":"1","title":"x"}}""")]
    [InlineData("$v: Key", "by: $v", """{"v":{"name":"x"}}""")]
    [InlineData("$v: Key", "by: $v", """{"v":{"\ud800":"x"}}""")]
    [InlineData("$v: Key", "by: $v", """{"v":"x"}""")]
    [InlineData("$v: [String!]", "tags: $v", """{"v":["a",null]}""")]
    [InlineData("$v: [String!]", "tags: $v", """{"v":"\ud800"}""")]
    public async Task Variables_ThatDoNotFitEndTheRequest(string definition, string argument, string variables)
    {
        var answer = await _library.AskAsync($"query ({definition}) {{ echo({argument}) }}", variables);
        Assert.All(answer.Split(" | ").Skip(1), error => Assert.Equal("VARIABLES at ", error));
        Assert.StartsWith(" | ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_OfAnyNumberAreFoundByName()
    {
        var numbers = Enumerable.Range(0, 12).ToList();
        var definitions = string.Join(' ', numbers.Select(i => $"$v{i}: String = \"none\""));
        var given = string.Join(',', numbers.Where(i => i != 5).Reverse().Select(i => $"\"v{i}\":\"{i}\""));
        var answer = await _library.AskAsync(
            $"query ({definitions}) {{ echo(tags: [{string.Join(' ', numbers.Select(i => $"$v{i}"))}]) }}", $$"""{"other":1,{{given}}}""");
        Assert.Equal("""{"echo":"{flag: Boolean True, tags: ['0', '1', '2', '3', '4', 'none', '6', '7', '8', '9', '10', '11']}"}""", answer);
    }

    [Fact]
    public async Task Variables_ThatDoNotFitAreNamedWithTheirPlace()
    {
        using var variables = System.Text.Json.JsonDocument.Parse("""{"w":{"minPages":"many"}}""");
        using var response = await _library.Engine.ExecuteAsync(
            new GraphQLRequest("query ($w: BookFilter) { books(where: $w) { id } }") { Variables = variables.RootElement });
        var error = Assert.Single(response.Errors);
        Assert.Equal("The value of the variable $w does not fit at \"w.minPages\". Expected a value of Int. A whole number is expected.", error.Message);
        Assert.Equal([new SourceLocation(1, 8)], error.Locations);
        Assert.False(response.HasData);
    }

    [Fact]
    public async Task Variables_ThatAreNullWhereTheArgumentIsNotFailTheField() => Assert.Equal(
        """{"genres":["NOVEL","SHORT_STORY","POETRY"],"book":null} | ARGUMENT at book""",
        await _library.AskAsync("query ($id: ID = \"b1\") { genres book(id: $id) { id } }", """{"id":null}"""));

    [Fact]
    public async Task InputObjects_GetTheirDefaults() => Assert.Equal(
        """{"all":[{"id":"b1"},{"id":"b2"},{"id":"b3"}],"some":[{"id":"b3"}]}""",
        await _library.AskAsync("{ all: books(where: {}) { id } some: books(where: { genre: SHORT_STORY, minPages: 100 }) { id } }"));
}
