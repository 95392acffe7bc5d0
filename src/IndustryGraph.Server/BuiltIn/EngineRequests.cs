using IndustryGraph.Api;
using IndustryGraph.GraphQL;
using IndustryGraph.Storage;

namespace IndustryGraph.Server.BuiltIn;

/// <summary>Makes requests to the engine with what the resolvers need.</summary>
internal static class EngineRequests
{
    /// <exception cref="StoreException">The store does not answer.</exception>
    public static async ValueTask<GraphQLRequest> CreateAsync(
        IGraphStore store, TimeProvider time, ApiLimits limits, string document, CancellationToken cancellation) =>
        WithContext(new GraphQLRequest(document), await RequestContext.CreateAsync(store, time, limits, UnlimitedVisit.OfStranger, cancellation));

    /// <summary>The request with its context, which the extensions of the response tell of.</summary>
    public static GraphQLRequest WithContext(GraphQLRequest request, RequestContext context) => request with
    {
        State = context,
        EventState = item => (item as ISubscriptionEvent)?.Context ?? context,
        ResponseExtensions = Extensions,
    };

    /// <summary>What the extensions of a response tell.</summary>
    public static IReadOnlyDictionary<string, object?>? Extensions(object? state, RequestCost? cost) =>
        (state as RequestContext)?.Settle(cost?.Requested, cost?.Actual);
}
