namespace IndustryGraph.GraphQL.Tests.Validation;

public sealed class DocumentLimitsTests
{
    [Theory]
    [InlineData("fields", "{ dog { name name name name } }")]
    [InlineData("aliases", "{ dog { a: name b: name c: name } }")]
    [InlineData("fragmentSpreads", "{ dog { ...F ...F ...F } } fragment F on Dog { name }")]
    [InlineData("nesting", "{ dog { friends { friends { friends { name } } } } }")]
    [InlineData("nesting", "{ dog { ...A } } fragment A on Dog { friends { ...B } } fragment B on Dog { friends { name } }")]
    [InlineData("nesting", "fragment A on Dog { name } fragment B on Dog { ...A } fragment C on Dog { ...B } fragment D on Dog { ...C } { dog { ...D } }")]
    [InlineData("introspectionDepth", "{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("introspectionDepth", "{ __schema { types { ...T } } } fragment T on __Type { interfaces { possibleTypes { name } } }")]
    public void Check_NamesTheLimit(string limit, string document)
    {
        var limits = GraphQLLimits.Trusted with { Fields = 4, Aliases = 2, FragmentSpreads = 2, Nesting = 4, IntrospectionDepth = 1 };
        if (limit is "introspectionDepth")
            limits = limits with { Nesting = 10, Fields = 10 };
        if (limit is "nesting")
            limits = limits with { FragmentSpreads = 10, Fields = 10 };
        var error = Assert.Single(RuleTest.Validate(document, limits));
        Assert.Equal(ErrorCodes.Limit, error.Code);
        Assert.Equal(limit, error.Extensions!["limit"]);
        Assert.Single(error.Locations);
    }

    [Fact]
    public void Check_LetsTheIntrospectionQueryOfToolsPass() =>
        Assert.Empty(RuleTest.Validate(Introspection.IntrospectionQuery.Text, new GraphQLLimits()));

    [Fact]
    public void Check_EndsOnCircles() =>
        Assert.All(RuleTest.Validate("fragment A on Dog { friends { ...A } } { dog { ...A } }"), e => Assert.Equal(ErrorCodes.Validation, e.Code));

    [Fact]
    public void Validate_BoundsTheMergingOfFields()
    {
        // Twenty levels of two ways each: a million ways through, of which each level is looked at once.
        var bomb = "{ dog { ...F0 } } " + string.Concat(Enumerable.Range(0, 20).Select(i =>
            $"fragment F{i} on Dog {{ a: friends {{ ...F{i + 1} }} b: friends {{ ...F{i + 1} }} }} ")) + "fragment F20 on Dog { name }";
        Assert.Empty(RuleTest.Validate(bomb, new GraphQLLimits()));

        // Circles of different lengths, laid over one another, repeat only after their least common multiple.
        var circles = string.Concat(new[] { 2, 3, 5, 7, 11, 13, 17 }.SelectMany(length => Enumerable.Range(0, length).Select(i =>
            $"fragment C{length}x{i} on Dog {{ friends {{ ...C{length}x{(i + 1) % length} }} }} ")));
        var errors = RuleTest.Validate(circles + "{ dog { ...C2x0 ...C3x0 ...C5x0 ...C7x0 ...C11x0 ...C13x0 ...C17x0 } }", new GraphQLLimits());
        Assert.Equal(7, errors.Count(e => e.Code == ErrorCodes.Validation));
    }

    [Fact]
    public void Validate_GivesUpOnMergingThatTakesTooLong()
    {
        // Each path through a and b meets another set of fields.
        var nested = "name";
        for (var i = 0; i < 30; i++)
            nested = $"friends {{ {nested} }}";
        var error = Assert.Single(RuleTest.Validate($"{{ dog {{ {nested} }} }}", GraphQLLimits.Trusted with { MergeChecks = 20 }));
        Assert.Equal("mergeChecks", error.Extensions!["limit"]);
    }
}
