namespace IndustryGraph.GraphQL.Tests.Execution;

/// <summary>@skip and @include whose variable is null: the object cannot be completed whose fields they are among.</summary>
public sealed class ConditionTests : IDisposable
{
    private readonly Library _library = new();

    public void Dispose() => _library.Dispose();

    [Theory]
    [InlineData("query ($n: Boolean = true) { node(id: \"b1\") { id @include(if: $n) } genres }", """{"node":null,"genres":["NOVEL","SHORT_STORY","POETRY"]} | ARGUMENT at node""")]
    [InlineData("query ($n: Boolean = true) { maybeBooks { id @skip(if: $n) } }", """{"maybeBooks":[null,null,null,null]} | ARGUMENT at maybeBooks.0 | GONE at maybeBooks.2 | ARGUMENT at maybeBooks.3""")]
    [InlineData("query ($n: Boolean = true) { books { id ... @include(if: $n) { title } } }", "null | ARGUMENT at books.0")]
    [InlineData("query ($n: Boolean = true) { genres @include(if: $n) }", "null | ARGUMENT at ")]
    // Nobody asks for what stands in a fragment that does not apply, or behind the first of two conditions.
    [InlineData("query ($n: Boolean = true) { node(id: \"b1\") { id ... on Author { name @include(if: $n) } } }", """{"node":{"id":"b1"}}""")]
    [InlineData("query ($n: Boolean = true) { node(id: \"b1\") { id ... @include(if: $n) @skip(if: true) { id } } }", """{"node":{"id":"b1"}}""")]
    public async Task Execute_FailsTheObject(string query, string expected) =>
        Assert.Equal(expected, await _library.AskAsync(query, """{"n":null}"""));
}
