using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("{ pet { name } } fragment F on Pet { name }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<ExecutableDefinitions>(document);

    [Theory]
    [InlineData("{ pet { name } } type Cow { name: String }", "1:18")]
    [InlineData("extend type Dog { color: String } directive @x on FIELD schema { query: Query } { pet { name } }", "1:1", "1:35", "1:57")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<ExecutableDefinitions>(document, errors);
}
