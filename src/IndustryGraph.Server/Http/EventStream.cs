using System.Buffers;
using IndustryGraph.GraphQL;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace IndustryGraph.Server.Http;

/// <summary>
/// Answers with server-sent events, by the protocol graphql-sse in its distinct connections mode: <c>next</c> for each
/// response, <c>complete</c> at the end, and a comment now and then where there is nothing to tell.
/// </summary>
internal sealed class EventStream(HttpContext context, HttpLimits limits, TimeProvider time, SendPatience patience)
{
    // Responses that come faster than they are taken go out together, up to so many bytes.
    private const int SentTogether = 16 * 1024;

    private readonly HttpResponse _response = context.Response;
    private readonly ArrayBufferWriter<byte> _unsent = new();

    /// <param name="responses">Each valid until the next is asked for.</param>
    /// <param name="cancellation">Cancels the source of the responses as well.</param>
    /// <returns>False where the client was cut off, since it did not take what it was sent.</returns>
    public async Task<bool> SendAsync(IAsyncEnumerable<GraphQLResponse> responses, CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var source = responses.GetAsyncEnumerator(gone.Token);
        using var ticks = new PeriodicTimer(limits.KeepAlive, time);
        Begin();
        if (!await FlushAsync(cancellation))
            return false;

        var next = source.MoveNextAsync().AsTask();
        try
        {
            var tick = ticks.WaitForNextTickAsync(CancellationToken.None).AsTask();
            while (true)
            {
                if (!next.IsCompleted || _unsent.WrittenCount > SentTogether)
                {
                    if (!await FlushAsync(cancellation))
                        return false;
                    if (await Task.WhenAny(next, tick) != next)
                    {
                        Comment();
                        tick = ticks.WaitForNextTickAsync(CancellationToken.None).AsTask();
                        continue;
                    }
                }

                if (!await next)
                    break;
                Next(source.Current.Json.Span);
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

        Complete();
        return await FlushAsync(cancellation);
    }

    private void Begin()
    {
        _response.ContentType = ResponseMediaType.EventStream.ContentType;
        _response.Headers.CacheControl = "no-store";
        // Proxies that collect a response before they pass it on would keep the events to themselves.
        _response.Headers["X-Accel-Buffering"] = "no";
        // The server's own bound knows nothing of events, and tells no reason.
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
        Comment();
    }

    // The JSON of a response has no line breaks.
    private void Next(ReadOnlySpan<byte> json)
    {
        _unsent.Write("event: next\ndata: "u8);
        _unsent.Write(json);
        _unsent.Write("\n\n"u8);
    }

    private void Comment() => _unsent.Write(":\n\n"u8);

    // Without data an event is not told to the listeners of a browser.
    private void Complete() => _unsent.Write("event: complete\ndata: \n\n"u8);

    private async ValueTask<bool> FlushAsync(CancellationToken cancellation)
    {
        if (_unsent.WrittenCount == 0)
            return true;
        var sending = PushAsync(cancellation);
        if (await patience.TakesAsync(sending, _unsent.WrittenCount))
        {
            _unsent.ResetWrittenCount();
            return true;
        }

        if (await patience.TakesAfterAllAsync(sending))
        {
            _unsent.ResetWrittenCount();
            Next(HttpProblem.Limit(StatusCodes.Status200OK, SendPatience.Limit, patience.Seconds).ToJson());
            Complete();
            if (await patience.TakesAfterAllAsync(PushAsync(cancellation)))
                return false;
        }

        context.Abort();
        return false;
    }

    private async Task PushAsync(CancellationToken cancellation)
    {
        await _response.Body.WriteAsync(_unsent.WrittenMemory, cancellation);
        await _response.Body.FlushAsync(cancellation);
    }
}
