namespace IndustryGraph.GraphQL;

/// <summary>
/// Carries an error that the client may read. A resolver throws it to fail its whole batch with this error; any other
/// exception is told to the client as INTERNAL only.
/// </summary>
public sealed class GraphQLException : Exception
{
    public GraphQLException(GraphQLError error)
        : base(error.Message)
    {
        Error = error;
    }

    public GraphQLException(string message, string? code = null)
        : this(new GraphQLError(message, code))
    {
    }

    public GraphQLException(string message, Exception inner)
        : base(message, inner)
    {
        Error = new GraphQLError(message);
    }

    public GraphQLException()
        : this(new GraphQLError("The request failed."))
    {
    }

    public GraphQLError Error { get; }
}
