using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldNamesTests
{
    [Theory]
    [InlineData("{ values(input: { required: true, int: 1 }) }")]
    [InlineData("{ unknown(a: { b: 1 }) values(any: { b: 1 }) }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<InputObjectFieldNames>(document);

    [Theory]
    [InlineData("{ values(input: { required: true, inte: 1 }) }", "1:35")]
    [InlineData("{ values(input: { required: true, nested: { x: 1 } }, inputs: [{ y: 1 }, { z: 1 }]) }", "1:45", "1:66", "1:76")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<InputObjectFieldNames>(document, errors);

    [Fact]
    public void Rule_SaysWhatIsMeant() => Assert.Equal(
        "The input object Input has no field \"lost\". Did you mean \"list\"?",
        RuleTest.Message<InputObjectFieldNames>("{ values(input: { required: true, lost: [] }) }"));
}
