using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionsTests
{
    [Theory]
    [InlineData("{ dog { name barks __typename } }")]
    [InlineData("{ pet { name ... on Dog { barks } } }")]
    [InlineData("{ catOrDog { __typename } }")]
    [InlineData("{ __schema { types { name } } __type(name: \"Dog\") { name } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FieldSelections>(document);

    [Theory]
    [InlineData("{ dog { colour } }", "1:9")]
    [InlineData("{ unknown { whatever } }", "1:3")]
    [InlineData("{ catOrDog { name } }", "1:14")]
    [InlineData("{ pet { barks } }", "1:9")]
    [InlineData("fragment F on Dog { meows } { dog { ...F } }", "1:21")]
    [InlineData("mutation { __schema { types { name } } }", "1:12")]
    [InlineData("{ dog { __schema { types { name } } } }", "1:9")]
    [InlineData("{ pet { ... on Cat { barks } ... on Dog { meows } } }", "1:22", "1:43")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FieldSelections>(document, errors);

    [Fact]
    public void Rule_SaysWhatIsMeant() => Assert.Equal(
        "The type Dog has no field \"bark\". Did you mean \"barks\"?",
        RuleTest.Message<FieldSelections>("{ dog { bark } }"));

    [Fact]
    public void Rule_SuggestsTypesThatHaveTheField() => Assert.Equal(
        "The type CatOrDog has no field \"owner\". Did you mean an inline fragment on \"Pet\" or \"Cat\" or \"Dog\"?",
        RuleTest.Message<FieldSelections>("{ catOrDog { owner { age } } }"));
}
