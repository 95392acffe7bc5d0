using System.Net.WebSockets;
using System.Text;

namespace IndustryGraph.Server.Tests.Http;

/// <summary>A client's end of a WebSocket.</summary>
internal sealed class GraphQLSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <param name="server">The address of the server.</param>
    /// <param name="protocol">Null for none.</param>
    /// <param name="origin">Of the page that opens it; null for another client.</param>
    public static async Task<GraphQLSocket> ConnectAsync(Uri server, string? protocol = "graphql-transport-ws", string? origin = null)
    {
        var client = new GraphQLSocket();
        if (protocol is not null)
            client._socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
            client._socket.Options.SetRequestHeader("Origin", origin);
        await client._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        return client;
    }

    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next message; null where the server closes.</summary>
    public async Task<string?> ReadAsync()
    {
        var buffer = new byte[4096];
        var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
        return part.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, part.Count);
    }

    /// <summary>The code that the server closes with, after whatever it says before.</summary>
    public async Task<int> CloseCodeAsync()
    {
        while (await ReadAsync() is not null)
        {
            // What was said before.
        }

        return (int)_socket.CloseStatus!;
    }

    public void Dispose() => _socket.Dispose();
}
