using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class AllVariablesUsedTests
{
    [Theory]
    [InlineData("query ($a: Int) { values(int: $a) }")]
    [InlineData("query ($a: Boolean!) { ...F } fragment F on Query { dog @skip(if: $a) { name } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<AllVariablesUsed>(document);

    [Theory]
    [InlineData("query ($a: Int) { dog { name } }", "1:8")]
    [InlineData("query A($a: Int) { ...F } query B($a: Int, $b: Int) { dog { name } } fragment F on Query { values(int: $a) }", "1:35", "1:44")]
    [InlineData("query A($a: Int) { dog { name } } fragment F on Query { values(int: $a) }", "1:9")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<AllVariablesUsed>(document, errors);
}
