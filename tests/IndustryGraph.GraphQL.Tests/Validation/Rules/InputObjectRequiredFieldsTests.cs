using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectRequiredFieldsTests
{
    [Theory]
    [InlineData("{ values(input: { required: true }) }")]
    [InlineData("{ values(input: { required: null }) }")]
    [InlineData("{ values(one: {}) }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<InputObjectRequiredFields>(document);

    [Theory]
    [InlineData("{ values(input: {}) }", "1:17")]
    [InlineData("{ values(input: { int: 1, nested: { int: 2 } }) }", "1:17", "1:35")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<InputObjectRequiredFields>(document, errors);
}
