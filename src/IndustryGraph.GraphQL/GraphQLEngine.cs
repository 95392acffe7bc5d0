using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Execution;

namespace IndustryGraph.GraphQL;

/// <summary>
/// Answers GraphQL requests on one schema. Safe for concurrent use; keeps documents and plans it has seen in a cache of
/// bounded size.
/// </summary>
public sealed class GraphQLEngine : IDisposable
{
    private readonly RequestPipeline _pipeline;

    public GraphQLEngine(ExecutableSchema schema, GraphQLOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new GraphQLOptions();
        _pipeline = new RequestPipeline(schema, Options);
    }

    public ExecutableSchema Schema { get; }

    public GraphQLOptions Options { get; }

    /// <summary>Runs a query or mutation. Every error of the request is in the response.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled; there is no response.</exception>
    public ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default) =>
        _pipeline.ExecuteAsync(request, cancellation);

    /// <summary>
    /// Runs a subscription: one response for each event, the last one an error where the source fails. A request error is
    /// the only response. The caller disposes each.
    /// </summary>
    public IAsyncEnumerable<GraphQLResponse> SubscribeAsync(GraphQLRequest request, CancellationToken cancellation = default) =>
        _pipeline.SubscribeAsync(request, cancellation);

    public void Dispose() => _pipeline.Dispose();
}
