using System.Net.WebSockets;

namespace IndustryGraph.Server.Http.Sockets;

/// <summary>Ends a connection with a close code of the protocol graphql-transport-ws, and the reason it gives.</summary>
internal sealed class SocketCloseException(int code, string reason) : Exception(reason)
{
    public WebSocketCloseStatus Code { get; } = (WebSocketCloseStatus)code;

    public static SocketCloseException GoingAway() => new(1001, "The server stops");

    public static SocketCloseException TooBig(int maximum) =>
        new(1009, $"The message exceeds the limit \"socketMessageBytes\" of {maximum}");

    /// <summary>The client is welcome again, and goes on after its last cursor.</summary>
    public static SocketCloseException TooSlow(int seconds) => new(1013, $"Too slow: the limit \"{SendPatience.Limit}\" is {seconds}");

    public static SocketCloseException BadMessage(string reason) => new(4400, reason);

    public static SocketCloseException Unauthorized() => new(4401, "Unauthorized");

    public static SocketCloseException Forbidden() => new(4403, "Forbidden");

    public static SocketCloseException BadProtocol() => new(4406, "Subprotocol not acceptable");

    public static SocketCloseException InitTimeout() => new(4408, "Connection initialisation timeout");

    public static SocketCloseException IdTaken(string id) => new(4409, $"Subscriber for {Shortened(id)} already exists");

    public static SocketCloseException SecondInit() => new(4429, "Too many initialisation requests");

    public static SocketCloseException Fault() => new(4500, "Internal error");

    // A close frame holds 123 bytes of reason; a character takes up to three of them.
    private static string Shortened(string id) => id.Length <= 20 ? id : string.Concat(id.AsSpan(0, 20), "...");
}
