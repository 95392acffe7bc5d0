using IndustryGraph.GraphQL.Validation;

namespace IndustryGraph.GraphQL.Tests.Validation;

/// <summary>What the tests of rules share.</summary>
internal static class RuleTest
{
    /// <summary>The rule finds nothing; what the other rules find does not matter here.</summary>
    public static void AssertValid<TRule>(string document) => Assert.Equal([], Find<TRule>(document));

    /// <summary>The rule finds these errors: each as the places it points to, "1:3 1:9".</summary>
    public static void AssertInvalid<TRule>(string document, params string[] errors) =>
        Assert.Equal(errors, Find<TRule>(document).Select(e => string.Join(' ', e.Locations.Select(l => $"{l.Line}:{l.Column}"))));

    public static string Message<TRule>(string document) => Assert.Single(Find<TRule>(document)).Message;

    public static IReadOnlyList<GraphQLError> Validate(string document, GraphQLLimits? limits = null)
    {
        var parsed = Parser.ParseDocument(document);
        return DocumentValidator.Validate(ZooSchema.Executable, parsed, limits ?? GraphQLLimits.Trusted);
    }

    private static List<GraphQLError> Find<TRule>(string document)
    {
        var errors = Validate(document);
        Assert.All(errors, e => Assert.Equal(ErrorCodes.Validation, e.Code));
        return [.. errors.Where(e => (string?)e.Extensions!["rule"] == typeof(TRule).Name)];
    }
}
