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
}
