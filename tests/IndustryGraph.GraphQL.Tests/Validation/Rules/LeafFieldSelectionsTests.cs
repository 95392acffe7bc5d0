using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class LeafFieldSelectionsTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("{ dog { barks } needed(first: 1, second: 2) }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<LeafFieldSelections>(document);

    [Theory]
    [InlineData("{ dog }", "1:3")]
    [InlineData("{ dog { name { length } } }", "1:14")]
    [InlineData("{ dog { knows(command: SIT) { x } } }", "1:29")]
    [InlineData("{ catOrDog pet }", "1:3", "1:12")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<LeafFieldSelections>(document, errors);
}
