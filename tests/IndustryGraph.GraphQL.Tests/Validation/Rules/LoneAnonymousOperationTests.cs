using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ pet { name } }")]
    [InlineData("query A { pet { name } } query B { pet { name } }")]
    [InlineData("{ pet { ...F } } fragment F on Pet { name }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<LoneAnonymousOperation>(document);

    [Theory]
    [InlineData("{ pet { name } } { dog { name } }", "1:1", "1:18")]
    [InlineData("query A { pet { name } } { dog { name } }", "1:26")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<LoneAnonymousOperation>(document, errors);
}
