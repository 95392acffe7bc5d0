namespace IndustryGraph.GraphQL;

internal static class LimitErrors
{
    public static GraphQLError Exceeded(string limit, long maximum, params SourceLocation[] locations) =>
        new($"The request exceeds the limit \"{limit}\" of {maximum}.", ErrorCodes.Limit)
        {
            Locations = locations,
            Extensions = new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum },
        };
}
