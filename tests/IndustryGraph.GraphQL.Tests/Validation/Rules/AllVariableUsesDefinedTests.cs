using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsesDefinedTests
{
    [Theory]
    [InlineData("query ($a: Int) { values(int: $a) }")]
    [InlineData("query ($a: Int) { ...F } fragment F on Query { values(ints: [$a], input: { required: true, int: $a }) }")]
    [InlineData("query A($a: Int) { ...F } query B($a: Int) { ...F } fragment F on Query { values(int: $a) }")]
    [InlineData("{ dog { name } }  fragment F on Query { values(int: $a) }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<AllVariableUsesDefined>(document);

    [Theory]
    [InlineData("{ values(int: $a) }", "1:15 1:1")]
    [InlineData("query A { ...F } fragment F on Query { values(ints: [$a]) dog @skip(if: $b) { name } }", "1:54 1:1", "1:73 1:1")]
    [InlineData("query A($a: Int) { ...F } query B { ...F } fragment F on Query { values(int: $a) }", "1:78 1:27")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<AllVariableUsesDefined>(document, errors);
}
