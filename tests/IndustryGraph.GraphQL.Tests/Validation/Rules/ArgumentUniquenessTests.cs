using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentUniquenessTests
{
    [Theory]
    [InlineData("{ dog(name: \"a\", atOtherHomes: true) { name } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<ArgumentUniqueness>(document);

    [Theory]
    [InlineData("{ dog(name: \"a\", name: \"b\") { name } }", "1:7 1:18")]
    [InlineData("{ dog @needs(what: \"a\", what: \"b\", what: \"c\") { name } }", "1:14 1:25 1:36")]
    [InlineData("{ unknown(a: 1, a: 2) }", "1:11 1:17")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<ArgumentUniqueness>(document, errors);
}
