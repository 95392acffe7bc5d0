using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadIsPossibleTests
{
    [Theory]
    [InlineData("{ dog { ... on Dog { name } ... on Pet { name } ... on CatOrDog { __typename } } }")]
    [InlineData("{ pet { ... on Dog { name } ... on Animal { name } } catOrDog { ... on Pet { name } ... on Cat { name } } }")]
    [InlineData("{ dog { ...Unknown ... on Unknown { x } } }")]
    [InlineData("{ animal { ... on Human { age } ... on Pet { name } } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FragmentSpreadIsPossible>(document);

    [Theory]
    [InlineData("{ dog { ... on Cat { name } } }", "1:9")]
    [InlineData("{ dog { ...F } } fragment F on Human { name }", "1:9")]
    [InlineData("{ pet { ... on Human { name } } }", "1:9")]
    [InlineData("{ catOrDog { ... on HumanOnly { __typename } } }", "1:14")]
    [InlineData("{ pet { ... on HumanOnly { __typename } } }", "1:9")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FragmentSpreadIsPossible>(document, errors);
}
