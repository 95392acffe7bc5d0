using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace IndustryGraph.Abuse;

/// <summary>Sends what an attack is made of and tells what came back: status, code, and limit where there is one.</summary>
internal static class Sending
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 5000 }) { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>The body of a request.</summary>
    public static byte[] RequestOf(string document, string variables = "{}") =>
        Encoding.UTF8.GetBytes($$"""{"query":{{JsonSerializer.Serialize(document)}},"variables":{{variables}}}""");

    public static async Task<string> BodyAsync(Uri server, byte[] body, string? encoding, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);
        using var request = new HttpRequestMessage(HttpMethod.Post, server) { Content = content };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await Client.SendAsync(request, cancellation);
        return Told((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }

    /// <summary>Opens event streams until one is refused; what it is told.</summary>
    public static async Task<string> StreamsAsync(Uri server, string document, int count, CancellationToken cancellation)
    {
        var open = new List<HttpResponseMessage>();
        try
        {
            for (var i = 0; i < count; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, server)
                {
                    Content = new StringContent(Encoding.UTF8.GetString(RequestOf(document)), Encoding.UTF8, "application/json"),
                };
                request.Headers.Accept.ParseAdd("text/event-stream");
                var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                open.Add(response);
                if (!response.IsSuccessStatusCode)
                    return Told((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
            }

            return $"{count} streams are open";
        }
        finally
        {
            open.ForEach(response => response.Dispose());
        }
    }

    /// <summary>Sends the same document many times at once, until one is refused with 503; what it is told.</summary>
    public static async Task<string> FloodAsync(Uri server, string document, int count, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var body = RequestOf(document);
        var answers = Enumerable.Range(0, count).Select(_ => BodyAsync(server, body, null, enough.Token)).ToList();
        var told = "";
        while (answers.Count > 0)
        {
            var answer = await Task.WhenAny(answers);
            answers.Remove(answer);
            if (answer.IsCompletedSuccessfully && answer.Result.StartsWith("503", StringComparison.Ordinal))
            {
                told = answer.Result;
                await enough.CancelAsync();
            }
        }

        return told;
    }

    /// <summary>A request whose headers arrive, and whose body arrives a byte at a time.</summary>
    public static async Task<string> TrickleAsync(Uri server, CancellationToken cancellation)
    {
        using var tcp = new TcpClient(server.Host, server.Port);
        var stream = tcp.GetStream();
        var head = $"POST {server.PathAndQuery} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);
        using var ended = new CancellationTokenSource();
        var feeding = FeedAsync(stream, ended.Token);
        var buffer = new byte[4096];
        var read = 0;
        try
        {
            read = await stream.ReadAsync(buffer, cancellation);
        }
        catch (IOException)
        {
            // Closed without a word is an answer too.
        }

        await ended.CancelAsync();
        await feeding;
        var line = Encoding.ASCII.GetString(buffer, 0, read).Split('\r')[0];
        return line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? line[9..12] : "closed";
    }

    /// <summary>Sends text messages by WebSocket after the handshake; the close code, or the last message's error.</summary>
    public static async Task<string> SocketAsync(Uri server, IEnumerable<string> messages, CancellationToken cancellation)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws" }.Uri, cancellation);
        var sending = Task.Run(
            async () =>
            {
                foreach (var message in messages)
                    await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, cancellation);
            },
            cancellation);
        var buffer = new byte[1 << 20];
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer, cancellation);
            if (result.MessageType == WebSocketMessageType.Close)
                return $"close {(int)result.CloseStatus!}";
            using var message = JsonDocument.Parse(buffer.AsMemory(0, result.Count));
            if (message.RootElement.GetProperty("type").GetString() != "error")
                continue;
            await sending;
            return Error(message.RootElement.GetProperty("payload")[0]);
        }
    }

    private static async Task FeedAsync(NetworkStream stream, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
                await stream.WriteAsync("{"u8.ToArray(), cancellation);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The server has closed the connection, or the attack is over.
        }
    }

    private static string Told(int status, string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("errors", out var errors) ? $"{status} {Error(errors[0])}" : $"{status} answered";
        }
        catch (JsonException)
        {
            return $"{status}";
        }
    }

    private static string Error(JsonElement error)
    {
        var extensions = error.GetProperty("extensions");
        var code = extensions.GetProperty("code").GetString();
        return extensions.TryGetProperty("limit", out var limit) ? $"{code} {limit.GetString()}" : code!;
    }
}
