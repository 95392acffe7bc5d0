using IndustryGraph.Api;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Http.Sockets;
using IndustryGraph.Server.Hosting;
using IndustryGraph.Server.Ide;
using IndustryGraph.Server.Observing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>
/// Stands before HotChocolate's endpoint and settles what the built-in host settles too: methods, content types, sizes,
/// and pages of other origins.
/// </summary>
internal sealed class HttpFront(PathString path, HttpLimits limits, SendPatience patience, IOperationObserver observer, RequestDelegate next)
{
    private readonly RequestReader _reader = new(limits);

    public Task InvokeAsync(HttpContext context)
    {
        if (Refusal(context) is { } problem)
        {
            observer.Refused(problem);
            return problem.SendAsync(context, ResponseMediaType.Negotiate(context.Request) ?? ResponseMediaType.Json);
        }

        if (context.Features.Get<IHttpWebSocketFeature>() is { IsWebSocketRequest: true } sockets)
        {
            context.Features.Set<IHttpWebSocketFeature>(new BoundedSockets(sockets, limits.SocketMessageBytes, patience, context.Abort));
        }
        else if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = limits.BodyBytes;
        }

        if (IdePage.IsAskedFor(context.Request))
        {
            context.Response.AllowForeignPage();
        }

        // HotChocolate takes a header that is there and says nothing for a fault of its own.
        if (StringValues.IsNullOrEmpty(context.Request.Headers.Accept))
        {
            context.Request.Headers.Remove(HeaderNames.Accept);
        }

        PatientBody.Use(context, patience);
        NameDocument(context.Request);
        return next(context);
    }

    // In an address HotChocolate calls the hash of a document "id".
    private static void NameDocument(HttpRequest request)
    {
        if (request.Query.TryGetValue("documentId", out var hash))
        {
            request.Query = new QueryCollection(new Dictionary<string, StringValues>(request.Query) { ["id"] = hash });
        }
    }

    private HttpProblem? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (context.WebSockets.IsWebSocketRequest)
        {
            return SocketEndpoint.IsOfThisOrigin(request) ? null : HttpProblem.OtherOrigin;
        }

        // Below the path are the files of the page, and the schema.
        if (request.Path != path || IdePage.IsAskedFor(request))
        {
            return null;
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return AddressProblem(request.Query);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return HttpProblem.MethodNotAllowed;
        }

        return !RequestReader.IsJson(request.ContentType) ? HttpProblem.UnsupportedMediaType
            : request.ContentLength > limits.BodyBytes ? HttpProblem.BodyTooLarge(limits.BodyBytes)
            : null;
    }

    private HttpProblem? AddressProblem(IQueryCollection query)
    {
        if (query.ContainsKey("sdl") || query.ContainsKey("id"))
        {
            return null;
        }

        try
        {
            _reader.ReadAddress(query).Dispose();
            return null;
        }
        catch (HttpProblemException refused)
        {
            return refused.Problem;
        }
    }
}
