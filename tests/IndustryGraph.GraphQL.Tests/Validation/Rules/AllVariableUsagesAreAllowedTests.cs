using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsagesAreAllowedTests
{
    [Theory]
    [InlineData("query ($a: Int) { values(int: $a) }")]
    [InlineData("query ($a: Int!) { values(int: $a) }")]
    [InlineData("query ($a: Int) { values(ints: [$a]) }")]
    [InlineData("query ($a: [Int]) { values(ints: $a) }")]
    [InlineData("query ($a: [Int!]!) { values(ints: $a) }")]
    [InlineData("query ($a: Int!) { values(strict: [$a]) }")]
    [InlineData("query ($a: [Int!]!) { values(strict: $a) }")]
    [InlineData("query ($a: [Int!]) { values(strict: $a) }")]
    [InlineData("query ($a: Int! = 1) { values(int: $a) }")]
    [InlineData("query ($a: Boolean!) { values(input: { required: $a }) }")]
    [InlineData("query ($a: Boolean = true) { values(input: { required: $a }) }")]
    [InlineData("query ($a: Int) { values(input: { required: true, defaulted: $a }) }")]
    [InlineData("query ($a: String!) { values(one: { a: $a }) }")]
    [InlineData("query ($a: String = \"x\") { values(one: { a: $a }) }")]
    [InlineData("query ($a: Input!) { values(one: { nested: $a }) }")]
    [InlineData("query ($a: [[Int]]) { values(grid: $a) }")]
    [InlineData("query ($a: [Int]) { values(grid: [$a]) }")]
    [InlineData("query ($a: Any) { values(any: { x: [$a] }) }")]
    [InlineData("query ($a: One) { values(one: $a) }")]
    [InlineData("query ($a: String) { values(any: { x: $a }) }")]
    [InlineData("query ($a: Boolean!) { dog @skip(if: $a) { name } }")]
    [InlineData("query ($a: Boolean = true) { dog @skip(if: $a) { name } }")]
    [InlineData("query ($a: Unknown) { values(int: $a) }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<AllVariableUsagesAreAllowed>(document);

    [Theory]
    [InlineData("query ($a: String) { values(int: $a) }", "1:8 1:34")]
    [InlineData("query ($a: Int) { values(float: $a) }", "1:8 1:33")]
    [InlineData("query ($a: String) { values(id: $a) }", "1:8 1:33")]
    [InlineData("query ($a: Int) { values(strict: [$a]) }", "1:8 1:35")]
    [InlineData("query ($a: [Int]) { values(strict: $a) }", "1:8 1:36")]
    [InlineData("query ($a: [Int]!) { values(strict: $a) }", "1:8 1:37")]
    [InlineData("query ($a: [Int]) { values(int: $a) }", "1:8 1:33")]
    [InlineData("query ($a: Int) { values(ints: $a) }", "1:8 1:32")]
    [InlineData("query ($a: Boolean) { values(input: { required: $a }) }", "1:8 1:49")]
    [InlineData("query ($a: Boolean = null) { values(input: { required: $a }) }", "1:8 1:56")]
    [InlineData("query ($a: String) { values(one: { a: $a }) }", "1:8 1:39")]
    [InlineData("query ($a: Int) { values(input: { required: true, one: { b: $a } }) }", "1:8 1:61")]
    [InlineData("query ($a: String) { values(size: $a) }", "1:8 1:35")]
    [InlineData("query ($a: Boolean) { dog @skip(if: $a) { name } }", "1:8 1:37")]
    [InlineData("query A($a: Int) { ...F } fragment F on Query { needed(first: $a, second: 1) }", "1:9 1:63")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<AllVariableUsagesAreAllowed>(document, errors);
}
