using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentNameUniquenessTests
{
    [Theory]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { name } fragment B on Dog { name }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FragmentNameUniqueness>(document);

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name } fragment A on Dog { barks }", "1:27 1:54")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FragmentNameUniqueness>(document, errors);
}
