using IndustryGraph.GraphQL.Binding;

namespace IndustryGraph.GraphQL.Validation;

/// <summary>Validation (section 5): first what a document may cost to look at, then the rules.</summary>
internal static class DocumentValidator
{
    /// <returns>What is wrong; empty for a document that can be run.</returns>
    public static IReadOnlyList<GraphQLError> Validate(ExecutableSchema schema, DocumentNode document, GraphQLLimits limits)
    {
        if (DocumentLimits.Check(document, limits) is { } exceeded)
            return [exceeded];
        var context = new ValidationContext(schema, document, limits);
        try
        {
            new DocumentWalker(context, ValidationRules.All(context)).Walk();
        }
        catch (LimitException e)
        {
            return [e.Error];
        }

        return context.Errors;
    }
}
