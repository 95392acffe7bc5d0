using System.Runtime.CompilerServices;
using IndustryGraph.GraphQL;
using IndustryGraph.Server.Observing;

namespace IndustryGraph.Server.Http;

/// <summary>
/// An operation that was let in: a query or mutation with its response, or a subscription. Disposing it gives back what it
/// holds.
/// </summary>
internal sealed class RunningOperation(
    GraphQLResponse? only, IAsyncEnumerable<GraphQLResponse>? events, object? state, IDisposable? place, OperationWatch watch) : IAsyncDisposable
{
    /// <summary>The response of a query or mutation, or to a request that failed; null of a subscription.</summary>
    public GraphQLResponse? Only { get; } = only;

    /// <summary>What the resolvers shared.</summary>
    public object? State { get; } = state;

    /// <summary>All responses, each valid until the next is asked for.</summary>
    public async IAsyncEnumerable<GraphQLResponse> ResponsesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Only is not null)
        {
            yield return Only;
            yield break;
        }

        await foreach (var response in events!.WithCancellation(cancellation))
        {
            using (response)
            {
                watch.Event(response);
                yield return response;
            }
        }
    }

    /// <summary>The client was cut off, since it did not take what it was sent.</summary>
    public void CutOff() => watch.CutOff();

    public async ValueTask DisposeAsync()
    {
        Only?.Dispose();
        place?.Dispose();
        if (events is not null)
            watch.Unsubscribed(State);
        await ReleaseAsync(State);
    }

    public static async ValueTask ReleaseAsync(object? state)
    {
        if (state is IAsyncDisposable asyncDisposable)
            await asyncDisposable.DisposeAsync();
        else
            (state as IDisposable)?.Dispose();
    }
}
