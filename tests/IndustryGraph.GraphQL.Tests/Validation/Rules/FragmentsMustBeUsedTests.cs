using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsMustBeUsedTests
{
    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { name }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FragmentsMustBeUsed>(document);

    [Theory]
    [InlineData("{ dog { name } } fragment A on Dog { name }", "1:18")]
    [InlineData("{ dog { name } } fragment A on Dog { ...B } fragment B on Dog { ...A }", "1:18", "1:45")]
    [InlineData("{ dog { ...A } } fragment A on Dog { name } fragment A on Dog { barks }")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FragmentsMustBeUsed>(document, errors);
}
