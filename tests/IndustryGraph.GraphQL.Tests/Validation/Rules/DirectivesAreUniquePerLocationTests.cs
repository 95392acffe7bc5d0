using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreUniquePerLocationTests
{
    [Theory]
    [InlineData("{ dog @often @often { name @onField } pet @onField { name } }")]
    [InlineData("{ dog @unknown @unknown { name } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<DirectivesAreUniquePerLocation>(document);

    [Theory]
    [InlineData("{ dog @onField @onField { name } }", "1:7 1:16")]
    [InlineData("{ dog @skip(if: true) @onField @skip(if: false) @skip(if: true) { name } }", "1:7 1:32", "1:7 1:49")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<DirectivesAreUniquePerLocation>(document, errors);
}
