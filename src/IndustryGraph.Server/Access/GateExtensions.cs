using System.Globalization;
using IndustryGraph.Api;
using IndustryGraph.Server.Exporting;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Ide;
using IndustryGraph.Server.Observing;
using Microsoft.Extensions.Primitives;

namespace IndustryGraph.Server.Access;

/// <summary>Puts the gate before everything that tells of the graph.</summary>
internal static class GateExtensions
{
    private const string GraphQL = "/graphql";

    // Parameters that ask for something else than the page, whatever Accept says.
    private static readonly string[] Questions = ["query", "id", "documentId", "extensions", "sdl"];

    /// <summary>
    /// Asks the gate before each request goes on. WebSockets are only opened: who asks is told by their first message, and
    /// the gate is asked for every operation.
    /// </summary>
    public static void UseGate(this WebApplication web)
    {
        var gate = web.Services.GetRequiredService<Gate>();
        web.Use((context, next) => IsGuarded(context) ? RunAsync(gate, context, next) : next(context));
    }

    /// <summary>The visit of a request that was let in; an operation of a WebSocket is let in now.</summary>
    /// <exception cref="HttpProblemException">It is not let in.</exception>
    public static async ValueTask<IVisit> VisitAsync(this Gate gate, HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest && await gate.AdmitAsync(context) is { } problem)
        {
            throw new HttpProblemException(problem);
        }

        return context.Features.Get<Visit>()!;
    }

    private static async Task RunAsync(Gate gate, HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(TellAllowance, context);
        if (await gate.AdmitRequestAsync(context) is { } problem)
        {
            await problem.SendAsync(context, ResponseMediaType.Negotiate(context.Request) ?? ResponseMediaType.Json);
            return;
        }

        await next(context);
    }

    // The files of the pages tell nothing of the graph, and must be there before a key can be typed in.
    private static bool IsGuarded(HttpContext context)
    {
        var request = context.Request;
        return request.Path.StartsWithSegments(ExportEndpoint.Path)
            || request.Path.StartsWithSegments(Telemetry.Path)
            || (request.Path.StartsWithSegments(GraphQL, out var rest)
                && (rest is { Value: "" or "/" }
                    ? !context.WebSockets.IsWebSocketRequest && !IsPage(request)
                    : rest.Value!.StartsWith("/schema", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsPage(HttpRequest request) => IdePage.IsAskedFor(request) && !Questions.Any(request.Query.ContainsKey);

    // The names of draft-ietf-httpapi-ratelimit-headers.
    private static Task TellAllowance(object state)
    {
        var context = (HttpContext)state;
        if (context.Features.Get<Visit>()?.Left is { } left)
        {
            var headers = context.Response.Headers;
            headers["RateLimit-Limit"] = Text(left.Limit);
            headers["RateLimit-Remaining"] = Text(Math.Max(0, left.Remaining));
            headers["RateLimit-Reset"] = Text(left.ResetSeconds);
        }

        return Task.CompletedTask;
    }

    private static StringValues Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
