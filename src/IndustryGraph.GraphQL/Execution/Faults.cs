namespace IndustryGraph.GraphQL.Execution;

/// <summary>What the client is told of an exception: its error where it is meant for clients, else INTERNAL and no more.</summary>
internal sealed class Faults(Action<Exception, IReadOnlyList<string>, object?>? onFault, object? state)
{
    public static GraphQLError Internal { get; } = new("Internal error.", ErrorCodes.Internal);

    /// <summary>Whether an exception is the field's own and not the end of the whole request.</summary>
    public static bool IsOfField(Exception exception, CancellationToken cancellation) =>
        exception is not LimitException && !(exception is OperationCanceledException && cancellation.IsCancellationRequested);

    public GraphQLError Describe(Exception exception, IReadOnlyList<string> path)
    {
        if (exception is GraphQLException meant)
            return meant.Error;
        onFault?.Invoke(exception, path, state);
        return Internal;
    }
}
