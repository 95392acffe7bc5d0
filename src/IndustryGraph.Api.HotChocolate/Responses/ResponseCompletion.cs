using System.Net;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Language;
using IndustryGraph.Questions;
using HotRequest = HotChocolate.Execution.RequestContext;
using HotRequestDelegate = HotChocolate.Execution.RequestDelegate;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>The outermost step of a request: makes its responses tell errors and extensions as docs/errors.md has them.</summary>
internal sealed class ResponseCompletion(HotRequestDelegate next, ErrorTranslation translation)
{
    public async ValueTask InvokeAsync(HotRequest request)
    {
        await next(request);
        request.Result = request.Result switch
        {
            OperationResult result => await CompleteAsync(result, request),
            ResponseStream stream => Completed(stream, request),
            var other => other,
        };
    }

    private async ValueTask<OperationResult> CompleteAsync(OperationResult result, HotRequest request)
    {
        if (result.Errors.Count > 0)
        {
            result = await WithErrorsAsync(result, request);
        }

        Extend(result, RequestState.Of(request)?.Context);
        return result;
    }

    private async ValueTask<OperationResult> WithErrorsAsync(OperationResult result, HotRequest request)
    {
        var errors = result.Errors.Select(error => Translate(error, result, request)).ToList();
        // What ends the whole request leaves no data.
        if (result.Data.HasValue && errors.Find(error => error.Code == ErrorCodes.Limit) is { } limit)
        {
            await result.DisposeAsync();
            result = OperationResult.FromError(Errors.Of(limit.Message, ErrorCodes.Limit).WithExtensions(limit.Extensions!));
        }
        else
        {
            var document = request.OperationDocumentInfo.Document;
            result.Errors = [.. errors.Select(error => error.Located(document, request.Request.OperationName))];
        }

        if (!result.Data.HasValue && StatusOf(result.Errors, request) is { } status)
        {
            result.ContextData = result.ContextData.SetItem(ExecutionContextData.HttpStatusCode, status);
        }

        return result;
    }

    /// <summary>
    /// Whether an error came before the operation was known, or before its variables were, tells what it is about.
    /// </summary>
    private IError Translate(IError error, OperationResult result, HotRequest request)
    {
        // The cost analysis marks its errors as if they were of the validation that came before it.
        if (result.ContextData.ContainsKey(ExecutionContextData.ValidationErrors) && !request.OperationDocumentInfo.IsValidated)
        {
            return translation.OfValidation(error);
        }

        if (result.ContextData.ContainsKey(ExecutionContextData.OperationNotAllowed))
        {
            return ErrorTranslation.Coded(error, ErrorCodes.OperationNotAllowed);
        }

        var translated = translation.OnError(error);
        if (!ReferenceEquals(translated, error) || result.Data.HasValue || !IsOfHotChocolate(error))
        {
            return translated;
        }

        return ErrorTranslation.Coded(error, request.TryGetOperation(out _) ? ErrorCodes.Variables : ErrorCodes.Operation);
    }

    private static bool IsOfHotChocolate(IError error) =>
        error.Code is null || error.Code.StartsWith("HC", StringComparison.Ordinal);

    private static HttpStatusCode? StatusOf(IReadOnlyList<IError> errors, HotRequest request) => errors[0].Code switch
    {
        ErrorCodes.Unavailable => HttpStatusCode.ServiceUnavailable,
        ErrorCodes.Limit when errors[0].Extensions!["limit"] is "concurrentRequests" or "subscriptions" =>
            HttpStatusCode.ServiceUnavailable,
        ErrorCodes.RateLimited => HttpStatusCode.TooManyRequests,
        ErrorCodes.Internal => HttpStatusCode.InternalServerError,
        ErrorCodes.OperationNotAllowed
            when request.TryGetOperation(out var operation) && operation.Kind == OperationType.Mutation =>
            HttpStatusCode.MethodNotAllowed,
        _ => HttpStatusCode.BadRequest,
    };

    private ResponseStream Completed(ResponseStream stream, HotRequest request)
    {
        var completed = new ResponseStream(() => EventsAsync(stream, request));
        completed.RegisterForCleanup(stream);
        return completed;
    }

    private async IAsyncEnumerable<OperationResult> EventsAsync(ResponseStream stream, HotRequest request)
    {
        await foreach (var result in stream.ReadResultsAsync())
        {
            var item = result.ContextData.GetValueOrDefault(WellKnownContextData.EventMessage);
            var completed = await CompleteAsync(result, request);
            if (item is Fault)
            {
                // It ends the subscription: there never was an event.
                var errors = completed.Errors;
                await completed.DisposeAsync();
                completed = OperationResult.FromError(errors);
            }

            Extend(completed, RequestState.Of(request)?.ForEvent(item).Context);
            yield return completed;
        }
    }

    private static void Extend(OperationResult result, RequestContext? context)
    {
        foreach (var (name, value) in context?.Settle() ?? new Dictionary<string, object?>())
        {
            // Of some results of HotChocolate it is null, against its type.
            result.Extensions = (result.Extensions ?? []).SetItem(name, value);
        }
    }
}
