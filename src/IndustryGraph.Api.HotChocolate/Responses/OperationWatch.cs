using System.Security.Cryptography;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotRequest = HotChocolate.Execution.RequestContext;
using HotRequestDelegate = HotChocolate.Execution.RequestDelegate;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>Stands around everything else of a request, and reports what became of its operation.</summary>
internal sealed class OperationWatch(HotRequestDelegate next, IOperationObserver? observer, TimeProvider time)
{
    public async ValueTask InvokeAsync(HotRequest request)
    {
        var began = time.GetTimestamp();
        await next(request);
        switch (request.Result)
        {
            case ResponseStream stream when observer is not null:
                observer.Subscribed();
                request.Result = Watched(stream, request, began);
                break;
            case OperationResult result:
                observer?.Ended(ReportOf(request, CodeOf(result), events: null, began));
                break;
        }
    }

    private ResponseStream Watched(ResponseStream stream, HotRequest request, long began)
    {
        long events = 0;
        string? code = null;
        var watched = new ResponseStream(EventsAsync);
        watched.RegisterForCleanup(stream);
        watched.RegisterForCleanup(() =>
        {
            observer!.Ended(ReportOf(request, code, events, began));
            return ValueTask.CompletedTask;
        });
        return watched;

        async IAsyncEnumerable<OperationResult> EventsAsync()
        {
            await foreach (var result in stream.ReadResultsAsync())
            {
                events++;
                code ??= CodeOf(result);
                observer!.EventSent();
                yield return result;
            }
        }
    }

    private OperationReport ReportOf(HotRequest request, string? code, long? events, long began)
    {
        var operation = request.TryGetOperation(out var compiled) ? compiled : null;
        return new OperationReport
        {
            Type = operation?.Kind switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                OperationType.Subscription => "subscription",
                _ => null,
            },
            Name = operation?.Name,
            DocumentHash = HashOf(request),
            Code = code,
            Context = RequestState.Of(request)?.Context,
            Events = events,
            Duration = time.GetElapsedTime(began),
        };
    }

    private static string? HashOf(HotRequest request) =>
        request.Request.Document is { } document ? Convert.ToHexStringLower(SHA256.HashData(document.ToArray())) : null;

    private static string? CodeOf(OperationResult result) => result.Errors is { Count: > 0 } errors ? errors[0].Code : null;
}
