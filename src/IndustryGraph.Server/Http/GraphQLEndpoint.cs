namespace IndustryGraph.Server.Http;

public static class GraphQLEndpoint
{
    /// <summary>
    /// Serves GraphQL over HTTP at an address, by the specification of that name: queries by GET and POST, mutations by
    /// POST of <c>application/json</c>. No other content type is read, so that no page of another origin can have a
    /// browser send a mutation without asking first.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, GraphQLHttpOptions options)
    {
        var handler = new GraphQLHandler(options);
        return endpoints.Map(pattern, handler.HandleAsync);
    }
}
