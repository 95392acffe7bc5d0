using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTypeExistenceTests
{
    [Theory]
    [InlineData("{ pet { ... on Dog { name } ...F } } fragment F on Cat { name }")]
    [InlineData("{ pet { ... { name } } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FragmentSpreadTypeExistence>(document);

    [Theory]
    [InlineData("{ pet { ... on Dragon { name } ...F } } fragment F on Dog2 { name }", "1:16", "1:55")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FragmentSpreadTypeExistence>(document, errors);

    [Fact]
    public void Rule_SaysWhatIsMeant() => Assert.Equal(
        "The type \"Dogg\" is not defined. Did you mean \"Dog\"?",
        RuleTest.Message<FragmentSpreadTypeExistence>("{ pet { ... on Dogg { name } } }"));
}
