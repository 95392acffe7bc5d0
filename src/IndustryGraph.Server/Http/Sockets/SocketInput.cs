using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace IndustryGraph.Server.Http.Sockets;

/// <summary>The messages that a client sends.</summary>
internal sealed class SocketInput(WebSocket socket, HttpLimits limits)
{
    private readonly JsonDocumentOptions _json = new() { MaxDepth = limits.JsonDepth };

    /// <summary>The next message; null where the client closes.</summary>
    /// <exception cref="SocketCloseException">It is too big, or not JSON in text.</exception>
    public async Task<JsonDocument?> ReadAsync(CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(1024), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.MessageType == WebSocketMessageType.Binary)
                throw SocketCloseException.BadMessage("A message is text");
            message.Advance(part.Count);
            if (message.WrittenCount > limits.SocketMessageBytes)
                throw SocketCloseException.TooBig(limits.SocketMessageBytes);
            if (part.EndOfMessage)
                return Parse(message.WrittenMemory);
        }
    }

    /// <summary>Reads on until the client closes, and heeds nothing.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        var rest = new byte[4096];
        while ((await socket.ReceiveAsync(rest.AsMemory(), cancellation)).MessageType != WebSocketMessageType.Close)
        {
            // It was sent before the client knew.
        }
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> text)
    {
        JsonDocument message;
        try
        {
            message = JsonDocument.Parse(text, _json);
        }
        catch (JsonException)
        {
            throw SocketCloseException.BadMessage("The message is not JSON");
        }

        try
        {
            ReadNames(message.RootElement);
            return message;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: no name can be looked up beside it.
            message.Dispose();
            throw SocketCloseException.BadMessage("A name in the message is not Unicode text");
        }
    }

    private static void ReadNames(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                _ = property.Name;
                ReadNames(property.Value);
            }
        }
    }
}
