using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentNamesTests
{
    [Theory]
    [InlineData("{ dog(name: \"x\") { knows(command: SIT) } }")]
    [InlineData("{ dog @needs(what: \"x\") { name } }")]
    [InlineData("{ unknown(a: 1) @unknown(b: 2) }")]
    [InlineData("{ __type(name: \"Dog\") { fields(includeDeprecated: true) { name } } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<ArgumentNames>(document);

    [Theory]
    [InlineData("{ dog(nam: \"x\") { name } }", "1:7")]
    [InlineData("{ dog { knows(command: SIT, a: 1, b: 2) } }", "1:29", "1:35")]
    [InlineData("{ dog @onField(x: 1) { name } }", "1:16")]
    [InlineData("{ dog @skip(if: true, unless: false) { name } }", "1:23")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<ArgumentNames>(document, errors);

    [Fact]
    public void Rule_SaysWhatIsMeant() => Assert.Equal(
        "Query.dog has no argument \"nane\". Did you mean \"name\"?",
        RuleTest.Message<ArgumentNames>("{ dog(nane: \"x\") { name } }"));
}
