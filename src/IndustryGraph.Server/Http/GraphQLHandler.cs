using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Language;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Http;

/// <summary>One request over HTTP, from its headers to its response.</summary>
internal sealed class GraphQLHandler(GraphQLHttpOptions options)
{
    private static readonly OperationType[] Queries = [OperationType.Query];
    private static readonly OperationType[] QueriesAndMutations = [OperationType.Query, OperationType.Mutation];

    private readonly RequestReader _reader = new(options);

    public async Task HandleAsync(HttpContext context)
    {
        if (options.AnswerOther is not null && await options.AnswerOther(context))
            return;
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (ResponseMediaType.Negotiate(context.Request) is not { } mediaType)
        {
            await HttpProblem.NotAcceptable.SendAsync(context, ResponseMediaType.Json);
            return;
        }

        try
        {
            await AnswerAsync(context, mediaType);
        }
        catch (HttpProblemException e)
        {
            await e.Problem.SendAsync(context, mediaType);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: there is nobody to answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            options.Engine.Options.OnFault?.Invoke(e, [], null);
            await HttpProblem.Of(e).SendAsync(context, mediaType);
        }
    }

    private async Task AnswerAsync(HttpContext context, ResponseMediaType mediaType)
    {
        var cancellation = context.RequestAborted;
        using var parameters = await _reader.ReadAsync(context.Request, cancellation);
        var state = options.CreateState is null ? null : await options.CreateState(context, cancellation);
        try
        {
            var request = new GraphQLRequest(parameters.Query)
            {
                OperationName = parameters.OperationName,
                Variables = parameters.Variables,
                Extensions = parameters.Extensions,
                State = state,
                AllowedOperations = HttpMethods.IsGet(context.Request.Method) ? Queries : QueriesAndMutations,
                ResponseExtensions = options.ResponseExtensions,
            };
            using var response = await options.Engine.ExecuteAsync(request, cancellation);
            await SendAsync(context, response, mediaType);
        }
        finally
        {
            if (state is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else
                (state as IDisposable)?.Dispose();
        }
    }

    private static async Task SendAsync(HttpContext context, GraphQLResponse response, ResponseMediaType mediaType)
    {
        var http = context.Response;
        http.StatusCode = StatusCodeOf(response, mediaType);
        if (http.StatusCode == StatusCodes.Status405MethodNotAllowed)
            http.Headers.Allow = HttpMethods.Post;
        http.ContentType = mediaType.ContentType;
        http.ContentLength = response.Json.Length;
        await http.Body.WriteAsync(response.Json, context.RequestAborted);
    }

    /// <summary>
    /// With <c>application/graphql-response+json</c> a request error is 400. With <c>application/json</c> it is 200, as
    /// older clients expect, who tell by the body.
    /// </summary>
    private static int StatusCodeOf(GraphQLResponse response, ResponseMediaType mediaType)
    {
        if (response.HasData)
            return StatusCodes.Status200OK;
        if (response.Errors is [{ Code: ErrorCodes.OperationNotAllowed }] && response.Operation == OperationType.Mutation)
            return StatusCodes.Status405MethodNotAllowed;
        return mediaType == ResponseMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }
}
