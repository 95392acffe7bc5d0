using IndustryGraph.GraphQL.Validation.Rules;

namespace IndustryGraph.GraphQL.Tests.Validation.Rules;

public sealed class SingleRootFieldTests
{
    [Theory]
    [InlineData("subscription { nap }")]
    [InlineData("subscription { ...F } fragment F on Subscription { meal { name } }")]
    [InlineData("subscription { nap nap }")]
    [InlineData("subscription { ... on Subscription { nap } }")]
    [InlineData("query { pet { name } dog { name } }")]
    [InlineData("subscription { meal { name barks } }")]
    [InlineData("subscription { nap: nap }")]
    public void Rule_Accepts(string document) => RuleTest.AssertValid<SingleRootField>(document);

    [Theory]
    [InlineData("subscription { nap meal { name } }", "1:20")]
    [InlineData("subscription S { nap a: nap b: nap }", "1:22 1:29")]
    [InlineData("subscription { __typename }", "1:16")]
    [InlineData("subscription { nap __typename }", "1:20", "1:20")]
    [InlineData("subscription { ...F } fragment F on Subscription { nap meal { name } }", "1:56")]
    [InlineData("subscription { nap @skip(if: true) }", "1:20")]
    [InlineData("subscription { ...F @include(if: true) } fragment F on Subscription { nap }", "1:21")]
    [InlineData("subscription ($b: Boolean!) { ... @include(if: $b) { nap } }", "1:35")]
    [InlineData("subscription { ...F } fragment F on Subscription { ...F nap meal { name } }", "1:61")]
    public void Rule_Reports(string document, params string[] errors) => RuleTest.AssertInvalid<SingleRootField>(document, errors);
}
