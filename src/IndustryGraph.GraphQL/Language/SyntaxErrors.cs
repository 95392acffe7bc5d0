namespace IndustryGraph.GraphQL.Language;

internal static class SyntaxErrors
{
    public static GraphQLException At(SourceText source, int offset, string message) => new(
        new GraphQLError($"Syntax error: {message}", ErrorCodes.Syntax) { Locations = [source.Locate(offset)] });
}
