using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariableUniquenessTests
{
    [Theory]
    [InlineData("query ($a: Int, $b: Int) { values(int: $a) x: values(int: $b) }")]
    [InlineData("query A($a: Int) { values(int: $a) } query B($a: Int) { values(int: $a) }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<VariableUniqueness>(document);

    [Theory]
    [InlineData("query ($a: Int, $a: String, $b: Int, $a: Int) { values(int: $a) }", "1:9 1:18 1:39")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<VariableUniqueness>(document, errors);
}
