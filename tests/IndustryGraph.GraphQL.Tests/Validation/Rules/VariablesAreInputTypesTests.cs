using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("query ($a: Int, $b: [Input!]!, $c: Size, $d: Any) { dog { name } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<VariablesAreInputTypes>(document);

    [Theory]
    [InlineData("query ($a: Dog, $b: [Pet!], $c: CatOrDog!) { dog { name } }", "1:12", "1:21", "1:33")]
    [InlineData("query ($a: Dgo) { dog { name } }", "1:12")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<VariablesAreInputTypes>(document, errors);

    [Fact]
    public void Rule_SaysWhatIsMeant() => Assert.Equal(
        "The type \"Inputt\" is not defined. Did you mean \"Input\" or \"Int\"?",
        RuleTest.Message<VariablesAreInputTypes>("query ($a: Inputt) { dog { name } }"));
}
