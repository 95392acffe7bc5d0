namespace IndustryGraph.GraphQL.Execution;

/// <summary>Errors of choosing an operation (section 6.1.1).</summary>
internal static class OperationErrors
{
    public static GraphQLError NotAllowed(OperationType operation) => new(
        operation switch
        {
            OperationType.Query => "A query cannot be asked this way.",
            OperationType.Mutation => "A mutation cannot be asked this way.",
            _ => "A subscription cannot be asked this way.",
        },
        ErrorCodes.OperationNotAllowed);

    public static GraphQLException Unnamed() => new(
        "The document has several operations; the request must name the one to run.", ErrorCodes.Operation);

    public static GraphQLException Unknown(string name, IEnumerable<string> names) => new(
        $"The document has no operation \"{name}\".{Suggestions.Of(name, names)}", ErrorCodes.Operation);
}
