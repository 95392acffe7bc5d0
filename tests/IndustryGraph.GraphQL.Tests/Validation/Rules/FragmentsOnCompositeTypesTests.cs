using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("{ pet { ... on Dog { name } ... on Pet { name } ... { name } } catOrDog { ...F } } fragment F on CatOrDog { __typename }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FragmentsOnCompositeTypes>(document);

    [Theory]
    [InlineData("{ pet { ... on Size { x } } }", "1:16")]
    [InlineData("fragment F on Input { int } { pet { ...F } }", "1:15")]
    [InlineData("fragment F on Boolean { x } { pet { ...F } }", "1:15")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FragmentsOnCompositeTypes>(document, errors);
}
