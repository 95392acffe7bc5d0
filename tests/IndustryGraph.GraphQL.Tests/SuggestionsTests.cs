namespace IndustryGraph.GraphQL.Tests;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("nmae", new[] { "name", "id" }, " Did you mean \"name\"?")]
    [InlineData("NAME", new[] { "name", "id" }, " Did you mean \"name\"?")]
    [InlineData("suppliers", new[] { "customers", "facilities" }, "")]
    [InlineData("ab", new[] { "aa", "ac", "ad" }, " Did you mean \"aa\", \"ac\" or \"ad\"?")]
    [InlineData("x", new string[0], "")]
    public void Of_NamesWhatIsNear(string name, string[] candidates, string expected) =>
        Assert.Equal(expected, Suggestions.Of(name, candidates));
}
