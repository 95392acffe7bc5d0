using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreDefinedTests
{
    [Theory]
    [InlineData("query @onQuery { dog @onField { name @skip(if: true) @include(if: true) } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<DirectivesAreDefined>(document);

    [Theory]
    [InlineData("{ dog @unknown { name @other } }", "1:7", "1:23")]
    [InlineData("query ($a: Int @x) @y { values(int: $a) ...F @z } fragment F on Query @w { ... @v { pet { name } } }", "1:16", "1:20", "1:46", "1:71", "1:80")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<DirectivesAreDefined>(document, errors);

    [Fact]
    public void Rule_NamesTheNear() => Assert.Equal(
        "The directive @skpi is not defined. Did you mean \"@skip\"?",
        RuleTest.Message<DirectivesAreDefined>("{ dog @skpi(if: true) { name } }"));
}
