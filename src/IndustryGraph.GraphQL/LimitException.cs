namespace IndustryGraph.GraphQL;

/// <summary>A limit struck while the operation ran: ends the request, never a single field.</summary>
internal sealed class LimitException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
