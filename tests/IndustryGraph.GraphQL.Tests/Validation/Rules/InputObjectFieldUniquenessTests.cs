using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldUniquenessTests
{
    [Theory]
    [InlineData("{ values(input: { required: true, nested: { required: true } }) }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<InputObjectFieldUniqueness>(document);

    [Theory]
    [InlineData("{ values(input: { required: true, required: false }) }", "1:19 1:35")]
    [InlineData("{ unknown(a: [{ b: 1, b: 2, b: 3 }]) }", "1:17 1:23", "1:17 1:29")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<InputObjectFieldUniqueness>(document, errors);
}
