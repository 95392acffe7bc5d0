using System.Net.WebSockets;
using IndustryGraph.Server.Observing;

namespace IndustryGraph.Server.Http.Sockets;

/// <summary>Takes a request to open a WebSocket.</summary>
internal static class SocketEndpoint
{
    private const string Protocol = "graphql-transport-ws";

    /// <summary>Runs the connection until it is closed.</summary>
    /// <exception cref="HttpProblemException">The request comes from a page of another origin.</exception>
    public static async Task RunAsync(
        HttpContext context, GraphQLHttpOptions options, OperationRunner runner, SendPatience patience, CancellationToken stopping)
    {
        // A browser lets every page open a WebSocket anywhere, and read what comes.
        if (!IsOfThisOrigin(context.Request))
        {
            options.Observer?.Refused(HttpProblem.OtherOrigin);
            throw new HttpProblemException(HttpProblem.OtherOrigin);
        }

        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(isSpoken ? Protocol : null);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var output = new SocketOutput(socket, patience, context.Abort, context.RequestAborted);
        var operations = new SocketOperations(context, options, runner, output, ended.Token);
        try
        {
            await new SocketConnection(context, socket, options, operations, output).RunAsync(stopping);
        }
        catch (WebSocketException)
        {
            // The client has gone, or sends what is no WebSocket: there is nobody to tell.
        }
        finally
        {
            await ended.CancelAsync();
            await operations.WhenEndedAsync();
        }
    }

    /// <summary>Whether no page of another origin opens the socket. Other clients than browsers send no origin.</summary>
    public static bool IsOfThisOrigin(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
