using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadsMustNotFormCyclesTests
{
    [Theory]
    [InlineData("{ dog { ...A ...A } } fragment A on Dog { ...B } fragment B on Dog { name }")]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { ...C } fragment B on Dog { ...C } fragment C on Dog { name }")]
    [InlineData("{ dog { ...Unknown } }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<FragmentSpreadsMustNotFormCycles>(document);

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...A }", "1:38")]
    [InlineData("fragment A on Dog { friends { ...A } } { dog { ...A } }", "1:31")]
    [InlineData("fragment A on Dog { ...B } fragment B on Dog { ...A } { dog { ...A } }", "1:21 1:48")]
    [InlineData("fragment A on Dog { ...B ...C } fragment B on Dog { ...A } fragment C on Dog { ...A } { dog { ...A } }", "1:21 1:53", "1:26 1:80")]
    [InlineData("fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...B } { dog { ...A } }", "1:48 1:75")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<FragmentSpreadsMustNotFormCycles>(document, errors);
}
