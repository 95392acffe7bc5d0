using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreInValidLocationsTests
{
    [Theory]
    [InlineData("query ($a: Int @often) @onQuery { dog @onField { name @often(times: 1) } values(int: $a) }")]
    [InlineData("{ ... @skip(if: true) { pet { name } } ...F @include(if: true) } fragment F on Query { pet { name } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<DirectivesAreInValidLocations>(document);

    [Theory]
    [InlineData("{ dog @onQuery { name } }", "1:7")]
    [InlineData("query @skip(if: true) { dog { name } }", "1:7")]
    [InlineData("fragment F on Query @onField { pet { name } } { ...F @onField }", "1:21", "1:54")]
    [InlineData("{ dog { name @deprecated } }", "1:14")]
    [InlineData("mutation @onQuery { feed }", "1:10")]
    [InlineData("subscription ($x: Int @skip(if: true)) { nap }", "1:23")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<DirectivesAreInValidLocations>(document, errors);
}
