using HotChocolate;
using HotChocolate.Resolvers;
using HotRequest = HotChocolate.Execution.RequestContext;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>What all fields of one request share.</summary>
internal sealed class RequestState(RequestContext context, int maxObjects)
{
    private const string Key = "IndustryGraph.RequestState";
    private int _objects;

    public RequestContext Context { get; } = context;

    /// <summary>The same for the response to one event of a subscription.</summary>
    public RequestState ForEvent(object? item) => new((item as ISubscriptionEvent)?.Context ?? Context, maxObjects);

    public static RequestState Of(IResolverContext resolver) => (RequestState)resolver.ContextData[Key]!;

    /// <summary>Null where the request did not come so far.</summary>
    public static RequestState? Of(HotRequest request) => request.ContextData.TryGetValue(Key, out var state) ? (RequestState?)state : null;

    public void AddTo(HotRequest request) => request.ContextData[Key] = this;

    /// <summary>Counts an object of the response.</summary>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public void CountObject()
    {
        if (Interlocked.Increment(ref _objects) > maxObjects)
        {
            throw new GraphQLException(Errors.Limit("objects", maxObjects));
        }
    }
}
