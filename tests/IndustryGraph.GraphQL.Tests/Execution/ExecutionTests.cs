namespace IndustryGraph.GraphQL.Tests.Execution;

public sealed class ExecutionTests : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Execute_WritesLeavesOfEveryType()
    {
        Assert.Equal(
            """{"books":[{"id":"b1","title":"The Hobbit","pages":310,"price":9.5,"genre":"NOVEL","published":"1937-09-21","tags":["dragon","ring"]},{"id":"b2","title":"Ficciones","pages":null,"price":7.25,"genre":"SHORT_STORY","published":null,"tags":[]},{"id":"b3","title":"The \"Aleph\"\n","pages":200,"price":null,"genre":"SHORT_STORY","published":"1949-01-01","tags":["é","\u0001"]}],"genres":["NOVEL","SHORT_STORY","POETRY"],"numbers":[1,2,3]}""",
            await _library.AskAsync("{ books { id title pages price genre published tags } genres numbers }"));
        Assert.Equal(["Query.books x1", "Query.numbers x1"], _library.Calls);
    }

    [Fact]
    public async Task Execute_CallsABatchOncePerLevelAcrossAllLists()
    {
        await _library.AskAsync("{ shelves { author { name } } books { author { name books { author { name } } } } }");
        Assert.Equal(
            ["Query.books x1", "Book.author x3", "Book.author x3", "Author.books x3", "Book.author x5"],
            _library.Calls);
    }

    [Fact]
    public async Task Execute_SharesALevelBetweenObjectTypes()
    {
        await _library.AskAsync("{ search(text: \"x\") { ... on Node { ... on Book { author { name } } } ... on Author { books { author { name } } } } }");
        Assert.Equal(["Query.search x1", "Book.author x2", "Author.books x1", "Book.author x2"], _library.Calls);
    }

    [Theory]
    [InlineData("{ b: book(id: \"b1\") { x: title x: title t: __typename } }", """{"b":{"x":"The Hobbit","t":"Book"}}""")]
    [InlineData("{ book(id: \"none\") { title } }", """{"book":null}""")]
    [InlineData("{ book(id: \"b1\") { title ...F ... on Node { id } ... { pages } } } fragment F on Book { title genre }", """{"book":{"title":"The Hobbit","genre":"NOVEL","id":"b1","pages":310}}""")]
    [InlineData("{ search(text: \"x\") { __typename ... on Author { name } ... on Book { title author { id } } } }", """{"search":[{"__typename":"Book","title":"The Hobbit","author":{"id":"a1"}},{"__typename":"Author","name":"Borges"},{"__typename":"Book","title":"Ficciones","author":{"id":"a2"}}]}""")]
    [InlineData("{ node(id: \"a1\") { id ... on Author { oldest { title } } ... on Book { pages } } }", """{"node":{"id":"a1","oldest":{"title":"The Hobbit"}}}""")]
    [InlineData("{ shelves { id } }", """{"shelves":[[{"id":"b1"},{"id":"b2"}],null,[],[{"id":"b3"}]]}""")]
    [InlineData("{ books(first: 1) { author { books { title } } } }", """{"books":[{"author":{"books":[{"title":"The Hobbit"}]}}]}""")]
    [InlineData("{ books { author { a: books(first: 1) { id } b: books { id } } } }", """{"books":[{"author":{"a":[{"id":"b1"}],"b":[{"id":"b1"}]}},{"author":{"a":[{"id":"b2"}],"b":[{"id":"b2"},{"id":"b3"}]}},{"author":{"a":[{"id":"b2"}],"b":[{"id":"b2"},{"id":"b3"}]}}]}""")]
    [InlineData("{ book(id: \"b1\") { author { name } ...F } } fragment F on Book { author { id } }", """{"book":{"author":{"name":"Tolkien","id":"a1"}}}""")]
    public async Task Execute_SelectsWhatTheDocumentAsks(string query, string expected) =>
        Assert.Equal(expected, await _library.AskAsync(query));

    [Theory]
    [InlineData("{ book(id: \"b1\") { id @skip(if: true) title @include(if: true) pages @include(if: false) } }", null, """{"book":{"title":"The Hobbit"}}""")]
    [InlineData("query ($a: Boolean!) { book(id: \"b1\") { id @skip(if: $a) title @include(if: $a) id } }", """{"a":true}""", """{"book":{"title":"The Hobbit","id":"b1"}}""")]
    [InlineData("query ($a: Boolean!) { book(id: \"b1\") { id @skip(if: $a) title @include(if: $a) id } }", """{"a":false}""", """{"book":{"id":"b1"}}""")]
    [InlineData("query ($a: Boolean = false) { book(id: \"b1\") { ... @include(if: $a) { id } ...F @skip(if: $a) } } fragment F on Book { title }", null, """{"book":{"title":"The Hobbit"}}""")]
    [InlineData("query ($a: Boolean!, $b: Boolean!) { genres @skip(if: $a) @include(if: $b) numbers }", """{"a":false,"b":false}""", """{"numbers":[1,2,3]}""")]
    [InlineData("query ($a: Boolean = true) { genres @skip(if: $a) }", """{"a":null}""", "null | ARGUMENT at ")]
    public async Task Execute_ObeysConditions(string query, string? variables, string expected) =>
        Assert.Equal(expected, await _library.AskAsync(query, variables));

    [Theory]
    [InlineData("query A { genres } query B { numbers }", "B", """{"numbers":[1,2,3]}""")]
    [InlineData("query A { genres } query B { numbers }", null, " | OPERATION at ")]
    [InlineData("query A { genres } query B { numbers }", "", " | OPERATION at ")]
    [InlineData("query A { genres }", "B", " | OPERATION at ")]
    [InlineData("query A { numbers }", null, """{"numbers":[1,2,3]}""")]
    [InlineData("fragment F on Query { genres }", null, " | VALIDATION at ")]
    public async Task Execute_ChoosesTheOperation(string query, string? operation, string expected) =>
        Assert.Equal(expected, await _library.AskAsync(query, operation: operation));

    [Fact]
    public async Task Execute_RunsMutationsOneAfterTheOther()
    {
        Assert.Equal(
            """{"a":{"title":"X after 0","author":{"name":"New"}},"log":["X","Y","Z"],"b":{"title":"Y after 1"},"c":{"title":"Z after 2"}}""",
            await _library.AskAsync("mutation { a: add(title: \"X\") { title author { name } } log b: add(title: \"Y\") { title } c: add(title: \"Z\") { title } }"));
        Assert.Equal(["Mutation.add x1", "Book.author x1", "Mutation.add x1", "Mutation.add x1"], _library.Calls);
    }

    [Fact]
    public async Task Execute_KeepsItsAnswersApartWhenAskedAtOnce()
    {
        var queries = Enumerable.Range(0, 200).Select(i => _library.AskAsync(
            "query ($n: Int!, $a: Boolean!) { books(first: $n) { id title @include(if: $a) } }", $$"""{"n":{{i % 4}},"a":{{(i % 2 == 0 ? "true" : "false")}}}"""));
        var answers = await Task.WhenAll(queries);
        for (var i = 0; i < answers.Length; i++)
            Assert.Equal(answers[i % 4], answers[i]);
        Assert.Equal(4, answers.Distinct().Count());
    }
}
