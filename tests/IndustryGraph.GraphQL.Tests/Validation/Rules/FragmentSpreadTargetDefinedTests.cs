using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTargetDefinedTests
{
    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FragmentSpreadTargetDefined>(document);

    [Theory]
    [InlineData("{ dog { ...A } }", "1:12")]
    [InlineData("{ dog { ...A friends { ...B } } } fragment A on Dog { ...C }", "1:27", "1:58")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FragmentSpreadTargetDefined>(document, errors);
}
