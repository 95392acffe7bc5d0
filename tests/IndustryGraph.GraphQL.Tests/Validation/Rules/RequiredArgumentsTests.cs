using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class RequiredArgumentsTests
{
    [Theory]
    [InlineData("{ needed(first: 1, second: 2) }")]
    [InlineData("{ needed(first: 1, second: 2, third: 3) }")]
    [InlineData("{ dog { name } }")]
    [InlineData("{ needed(first: null, second: null) }")]
    [InlineData("{ unknown }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<RequiredArguments>(document);

    [Theory]
    [InlineData("{ needed }", "1:3", "1:3")]
    [InlineData("{ needed(first: 1) }", "1:3")]
    [InlineData("{ dog { knows } }", "1:9")]
    [InlineData("{ dog @needs { name } }", "1:7")]
    [InlineData("{ dog { name @include } }", "1:14")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<RequiredArguments>(document, errors);
}
