using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class OperationNameUniquenessTests
{
    [Theory]
    [InlineData("query A { pet { name } } query B { pet { name } }")]
    [InlineData("{ pet { name } }")]
    [InlineData("query A { pet { name } } fragment A on Pet { name }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<OperationNameUniqueness>(document);

    [Theory]
    [InlineData("query A { pet { name } } query A { pet { name } }", "1:7 1:32")]
    [InlineData("query A { pet { name } } mutation A { feed } subscription A { nap }", "1:7 1:35", "1:7 1:59")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<OperationNameUniqueness>(document, errors);
}
