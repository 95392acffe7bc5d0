namespace IndustryGraph.GraphQL.Tests.Execution;

public sealed class NullPropagationTests : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Theory]
    // A nullable leaf that throws.
    [InlineData("{ genres fails numbers }", """{"genres":["NOVEL","SHORT_STORY","POETRY"],"fails":null,"numbers":[1,2,3]} | INTERNAL at fails""")]
    // A non-null leaf of the root that throws: no data.
    [InlineData("{ genres failsHard }", "null | NEVER at failsHard")]
    // A null in a non-null leaf takes the object, the non-null list item the list, the non-null list the data.
    [InlineData("{ books { id broken } }", "null | RESULT at books.1.broken")]
    // The same, held up by a nullable field half way.
    [InlineData("{ node(id: \"b2\") { ... on Book { optionalAuthor { name } broken } } }", """{"node":null} | RESULT at node.broken""")]
    [InlineData("{ shelves { id broken } }", """{"shelves":[null,null,[],[{"id":"b3","broken":"fine"}]]} | RESULT at shelves.0.1.broken""")]
    [InlineData("{ maybeBooks { id broken } }", """{"maybeBooks":[{"id":"b1","broken":"fine"},null,null,null]} | GONE at maybeBooks.2 | RESULT at maybeBooks.3.broken""")]
    [InlineData("{ maybeBooks { id brokenMaybe } }", """{"maybeBooks":[{"id":"b1","brokenMaybe":"fine"},null,null,{"id":"b2","brokenMaybe":null}]} | GONE at maybeBooks.2 | TORN at maybeBooks.3.brokenMaybe""")]
    // A batch that throws fails every parent.
    [InlineData("{ books { id sequel { id } } }", """{"books":[{"id":"b1","sequel":null},{"id":"b2","sequel":null},{"id":"b3","sequel":null}]} | NO_SEQUEL at books.0.sequel | NO_SEQUEL at books.1.sequel | NO_SEQUEL at books.2.sequel""")]
    // What was found before the null stays reported; what comes after it is not looked at.
    [InlineData("{ books { brokenMaybe broken } }", "null | TORN at books.1.brokenMaybe | RESULT at books.1.broken")]
    [InlineData("{ books { broken brokenMaybe } fails }", "null | RESULT at books.1.broken")]
    // An alias is what the path shows.
    [InlineData("{ mine: maybeBooks { it: brokenMaybe } }", """{"mine":[{"it":"fine"},null,null,{"it":null}]} | GONE at mine.2 | TORN at mine.3.it""")]
    public async Task Execute_PutsNullWhereTheTypeAllowsIt(string query, string expected) =>
        Assert.Equal(expected, await _library.AskAsync(query));

    [Fact]
    public async Task Execute_FailsTheRootOfAMutationAlone() => Assert.Equal(
        "null | BAD_TITLE at b",
        await _library.AskAsync("mutation { a: add(title: \"X\") { title } b: add(title: \"bad\") { title } c: add(title: \"Y\") { title } }"));

    [Fact]
    public async Task Execute_MasksFaultsAndTellsThem()
    {
        using var response = await _library.Engine.ExecuteAsync(new GraphQLRequest("{\n  f: fails }"));
        var error = Assert.Single(response.Errors);
        Assert.Equal("Internal error.", error.Message);
        Assert.Equal([new SourceLocation(2, 3)], error.Locations);
        Assert.Equal(["f: secret"], _library.Faults);
        Assert.True(response.HasData);
    }

    [Fact]
    public async Task Execute_WritesErrorsBeforeData()
    {
        using var response = await _library.Engine.ExecuteAsync(new GraphQLRequest("{ maybeBooks { broken } }"));
        Assert.StartsWith(
            """{"errors":[{"message":"No such book.","locations":[{"line":1,"column":3}],"path":["maybeBooks",2],"extensions":{"code":"GONE"}},""",
            System.Text.Encoding.UTF8.GetString(response.Json.Span),
            StringComparison.Ordinal);
    }
}
