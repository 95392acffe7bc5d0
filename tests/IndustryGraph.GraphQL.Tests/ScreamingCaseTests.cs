namespace IndustryGraph.GraphQL.Tests;

public sealed class ScreamingCaseTests
{
    [Theory]
    [InlineData("Supplies", "SUPPLIES")]
    [InlineData("ManufacturesFor", "MANUFACTURES_FOR")]
    [InlineData("AllSimple", "ALL_SIMPLE")]
    [InlineData("IOError", "IO_ERROR")]
    [InlineData("Top10", "TOP10")]
    public void From_SplitsWords(string pascal, string expected) => Assert.Equal(expected, ScreamingCase.From(pascal));
}
