using IndustryGraph.GraphQL.Validation;

namespace IndustryGraph.GraphQL.Tests.Validation;

public sealed class ValidationRulesTests
{
    [Fact]
    public void All_HasATestForEachRule()
    {
        var context = new ValidationContext(ZooSchema.Executable, Parser.ParseDocument("{ dog { name } }"), new GraphQLLimits());
        var tests = GetType().Assembly.GetTypes().Select(t => t.Name).ToHashSet();
        Assert.All(
            ValidationRules.All(context).Where(r => r is not VariableUses),
            rule => Assert.Contains($"{rule.GetType().Name}Tests", tests));
    }

    [Fact]
    public void All_HasEveryRule()
    {
        var context = new ValidationContext(ZooSchema.Executable, Parser.ParseDocument("{ dog { name } }"), new GraphQLLimits());
        var rules = typeof(ValidationRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ValidationRule)));
        Assert.Equal(rules.Select(r => r.Name).Order(), ValidationRules.All(context).Select(r => r.GetType().Name).Order());
    }

    [Fact]
    public void Validate_StopsWhenNobodyWouldReadMore()
    {
        var fields = string.Concat(Enumerable.Range(0, 100).Select(i => $" f{i}"));
        Assert.Equal(50, RuleTest.Validate($"{{{fields} }}", new GraphQLLimits()).Count);
    }
}
