using IndustryGraph.GraphQL;
using IndustryGraph.GraphQL.Language;
using IndustryGraph.Server.Http.Sockets;
using IndustryGraph.Server.Observing;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Http;

/// <summary>One request over HTTP, from its headers to its response.</summary>
internal sealed class GraphQLHandler(GraphQLHttpOptions options, CancellationToken stopping) : IDisposable
{
    private readonly RequestReader _reader = new(options.Limits);
    private readonly OperationRunner _runner = new(options);
    private readonly RequestClocks _clocks = new(options.Limits.RequestTime, options.Time);
    private readonly SendPatience _patience = new(options.Limits, options.Time, options.Observer);

    public async Task HandleAsync(HttpContext context)
    {
        if (options.AnswerOther is not null && await options.AnswerOther(context))
            return;
        context.Response.Headers.Vary = HeaderNames.Accept;
        var mediaType = context.WebSockets.IsWebSocketRequest
            ? ResponseMediaType.Json
            : ResponseMediaType.Negotiate(context.Request);
        if (mediaType is null)
        {
            await Reported(HttpProblem.NotAcceptable).SendAsync(context, ResponseMediaType.Json);
            return;
        }

        try
        {
            if (context.WebSockets.IsWebSocketRequest)
                await SocketEndpoint.RunAsync(context, options, _runner, _patience, stopping);
            else
                await AnswerAsync(context, mediaType);
        }
        catch (HttpProblemException e)
        {
            await e.Problem.SendAsync(context, mediaType);
        }
        catch (BadHttpRequestException e)
        {
            await Reported(HttpProblem.Of(e)).SendAsync(context, mediaType);
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

    public void Dispose() => _runner.Dispose();

    private async Task AnswerAsync(HttpContext context, ResponseMediaType mediaType)
    {
        using var parameters = await ReadAsync(context);
        if (mediaType.IsEventStream)
            await StreamAsync(context, parameters);
        else
            await RespondAsync(context, parameters, mediaType);
    }

    private async ValueTask<RequestParameters> ReadAsync(HttpContext context)
    {
        try
        {
            return _reader.TryRead(context.Request) ?? await ReadRestAsync(context);
        }
        catch (HttpProblemException e)
        {
            Reported(e.Problem);
            throw;
        }
    }

    private async ValueTask<RequestParameters> ReadRestAsync(HttpContext context)
    {
        using var clock = _clocks.Start(context.RequestAborted);
        try
        {
            return await _reader.ReadRestAsync(context.Request, clock.Token);
        }
        catch (OperationCanceledException) when (clock.HasRunOut)
        {
            // What has not arrived is not waited for, so the connection can serve no other request.
            context.Response.Headers.Connection = "close";
            throw new HttpProblemException(options.Limits.OutOfTime(StatusCodes.Status408RequestTimeout));
        }
    }

    private async Task RespondAsync(HttpContext context, RequestParameters parameters, ResponseMediaType mediaType)
    {
        var kinds = HttpMethods.IsGet(context.Request.Method) ? OperationKinds.Reading : OperationKinds.ReadingAndWriting;
        await using var running = await _runner.StartAsync(context, parameters, kinds, context.RequestAborted);
        await SendAsync(context, running.Only!, mediaType);
    }

    private async Task StreamAsync(HttpContext context, RequestParameters parameters)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var kinds = HttpMethods.IsGet(context.Request.Method) ? OperationKinds.ReadingAsEvents : OperationKinds.All;
        await using var running = await _runner.StartAsync(context, parameters, kinds, ending.Token);
        try
        {
            var events = new EventStream(context, options.Limits, options.Time, _patience);
            if (!await events.SendAsync(running.ResponsesAsync(ending.Token), ending.Token))
                running.CutOff();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The stream ends without its last event: the client knows that there was more to come.
        }
    }

    // An operation reports itself; this came to none.
    private HttpProblem Reported(HttpProblem problem)
    {
        options.Observer?.Refused(problem);
        return problem;
    }

    private static async Task SendAsync(HttpContext context, GraphQLResponse response, ResponseMediaType mediaType)
    {
        var http = context.Response;
        http.StatusCode = StatusCodeOf(response, mediaType);
        if (http.StatusCode == StatusCodes.Status405MethodNotAllowed)
            http.Headers.Allow = HttpMethods.Post;
        http.ContentType = mediaType.ContentType;
        if (HttpMethods.IsGet(context.Request.Method) && response is { HasData: true, Errors: [] }
            && EntityTag.Of(response.Json.Span).IsKnownTo(context))
            return;
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
