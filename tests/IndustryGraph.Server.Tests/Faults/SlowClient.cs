using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace IndustryGraph.Server.Tests.Faults;

/// <summary>A subscriber that takes what it is sent when it is told to, and whose system keeps next to nothing for it.</summary>
internal sealed class SlowClient : IDisposable
{
    private const int ReceiveBuffer = 4096;

    // Far beyond what anything takes: a test that waits for nothing fails rather than hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpMessageInvoker _connection;
    private readonly IDisposable _subscription;
    private readonly Func<Task<string?>> _next;
    private string? _peeked;

    private SlowClient(HttpMessageInvoker connection, IDisposable subscription, Func<Task<string?>> next) =>
        (_connection, _subscription, _next) = (connection, subscription, next);

    /// <param name="server">The address of the server.</param>
    /// <param name="bySocket">By WebSocket; else as an event stream.</param>
    /// <param name="payload">The subscription.</param>
    public static async Task<SlowClient> OpenAsync(Uri server, bool bySocket, object payload)
    {
        var connection = new HttpMessageInvoker(new SocketsHttpHandler { ConnectCallback = ConnectAsync });
        var address = new Uri(server, "/graphql");
        return bySocket ? await OpenSocketAsync(connection, address, payload) : await OpenStreamAsync(connection, address, payload);
    }

    /// <summary>The next response; null where there comes no more, be it since the connection broke.</summary>
    public async Task<string?> NextAsync()
    {
        try
        {
            var next = _peeked ?? await _next().WaitAsync(Patience);
            _peeked = null;
            return next;
        }
        catch (Exception broken) when (broken is IOException or WebSocketException or HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The same, which is there to be taken again.</summary>
    public async Task<string?> PeekAsync() => _peeked = await NextAsync();

    public void Dispose()
    {
        _subscription.Dispose();
        _connection.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = ReceiveBuffer };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static async Task<SlowClient> OpenStreamAsync(HttpMessageInvoker connection, Uri address, object payload)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(payload) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await connection.SendAsync(request, CancellationToken.None);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        return new SlowClient(connection, response, async () =>
        {
            while (await reader.ReadLineAsync() is { } line && line != "event: complete")
            {
                if (line.StartsWith("data: {", StringComparison.Ordinal) && await reader.ReadLineAsync() is "")
                {
                    return line["data: ".Length..];
                }

                // A server that has no place says so without a stream.
                if (line.StartsWith('{'))
                {
                    return line;
                }
            }

            return null;
        });
    }

    private static async Task<SlowClient> OpenSocketAsync(HttpMessageInvoker connection, Uri address, object payload)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, connection, CancellationToken.None);
        await SendAsync(new { type = "connection_init" });
        await ReadAsync();
        await SendAsync(new { type = "subscribe", id = "1", payload });
        return new SlowClient(connection, socket, async () =>
        {
            while (await ReadAsync() is { } text)
            {
                var message = JsonElement.Parse(text);
                if (message.TryGetProperty("payload", out var next))
                {
                    return next.GetRawText();
                }
            }

            return null;
        });

        Task SendAsync(object message) =>
            socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

        async Task<string?> ReadAsync()
        {
            var message = new MemoryStream();
            var buffer = new byte[ReceiveBuffer];
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    return Encoding.UTF8.GetString(message.ToArray());
                }
            }
        }
    }
}
