using IndustryGraph.GraphQL;

namespace IndustryGraph.Server.Http;

/// <summary>
/// Answers with server-sent events, by the protocol graphql-sse in its distinct connections mode: <c>next</c> for each
/// response, <c>complete</c> at the end, and a comment now and then where there is nothing to tell.
/// </summary>
internal sealed class EventStream(HttpResponse response, HttpLimits limits, TimeProvider time)
{
    /// <param name="responses">Each valid until the next is asked for.</param>
    /// <param name="cancellation">Cancels the source of the responses as well.</param>
    public async Task SendAsync(IAsyncEnumerable<GraphQLResponse> responses, CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var source = responses.GetAsyncEnumerator(gone.Token);
        using var ticks = new PeriodicTimer(limits.KeepAlive, time);
        response.ContentType = ResponseMediaType.EventStream.ContentType;
        response.Headers.CacheControl = "no-store";
        // Proxies that collect a response before they pass it on would keep the events to themselves.
        response.Headers["X-Accel-Buffering"] = "no";
        await CommentAsync(cancellation);

        var next = source.MoveNextAsync().AsTask();
        try
        {
            var tick = ticks.WaitForNextTickAsync(CancellationToken.None).AsTask();
            while (true)
            {
                if (await Task.WhenAny(next, tick) != next)
                {
                    await CommentAsync(cancellation);
                    tick = ticks.WaitForNextTickAsync(CancellationToken.None).AsTask();
                    continue;
                }

                if (!await next)
                    break;
                await WriteAsync(source.Current, cancellation);
                next = source.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // The source may only be disposed of when it is at rest.
            await gone.CancelAsync();
            await next.ContinueWith(
                static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        // Without data an event is not told to the listeners of a browser.
        await response.Body.WriteAsync("event: complete\ndata: \n\n"u8.ToArray(), cancellation);
    }

    // The JSON of a response has no line breaks.
    private async Task WriteAsync(GraphQLResponse next, CancellationToken cancellation)
    {
        await response.Body.WriteAsync("event: next\ndata: "u8.ToArray(), cancellation);
        await response.Body.WriteAsync(next.Json, cancellation);
        await response.Body.WriteAsync("\n\n"u8.ToArray(), cancellation);
        await response.Body.FlushAsync(cancellation);
    }

    private async Task CommentAsync(CancellationToken cancellation)
    {
        await response.Body.WriteAsync(":\n\n"u8.ToArray(), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
