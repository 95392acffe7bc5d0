using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace IndustryGraph.Server.Http.Sockets;

/// <summary>Sends messages, one after the other. Safe for concurrent use.</summary>
/// <param name="socket">Where to.</param>
/// <param name="patience">How long a message may take to be taken.</param>
/// <param name="abort">Breaks the connection off; to abort the socket alone would leave what is being sent under way.</param>
/// <param name="aborted">The connection is broken off.</param>
internal sealed class SocketOutput(WebSocket socket, SendPatience patience, Action abort, CancellationToken aborted) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the client did not take a message in time.</summary>
    public Task Stuck => _stuck.Task;

    public Task AcknowledgeAsync() => SendAsync("connection_ack", null, default, aborted);

    /// <param name="payload">Raw JSON; empty for none.</param>
    public Task PongAsync(ReadOnlyMemory<byte> payload) => SendAsync("pong", null, payload, aborted);

    /// <param name="id">Of the operation.</param>
    /// <param name="response">Raw JSON.</param>
    /// <param name="operation">Where it is cancelled before its turn, nothing is sent.</param>
    public Task NextAsync(string id, ReadOnlyMemory<byte> response, CancellationToken operation) =>
        SendAsync("next", id, response, operation);

    /// <param name="id">Of the operation.</param>
    /// <param name="response">A response without data, of which the errors are sent.</param>
    public async Task ErrorAsync(string id, ReadOnlyMemory<byte> response)
    {
        using var document = JsonDocument.Parse(response);
        var errors = document.RootElement.GetProperty("errors");
        await SendAsync("error", id, JsonSerializer.SerializeToUtf8Bytes(errors), aborted);
    }

    public Task CompleteAsync(string id) => SendAsync("complete", id, default, aborted);

    /// <param name="code">Of the protocol.</param>
    /// <param name="reason">Null for none.</param>
    /// <param name="impatient">Cancelled when it has waited long enough for its turn.</param>
    public async Task CloseAsync(WebSocketCloseStatus code, string? reason, CancellationToken impatient)
    {
        await _turn.WaitAsync(impatient);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(code, reason, impatient);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task SendAsync(string type, string? id, ReadOnlyMemory<byte> payload, CancellationToken waiting)
    {
        await _turn.WaitAsync(waiting);
        try
        {
            if (socket.State != WebSocketState.Open)
                return;
            var message = new ArrayBufferWriter<byte>(payload.Length + 64);
            Write(message, type, id, payload.Span);
            // Never cancelled by the operation: half a message would break the connection for all others.
            var sending = socket.SendAsync(message.WrittenMemory, WebSocketMessageType.Text, true, aborted).AsTask();
            if (!await patience.TakesAsync(sending, message.WrittenCount))
            {
                _stuck.TrySetResult();
                // Others wait for their turn, the close with its reason among them.
                if (!await patience.TakesAfterAllAsync(sending))
                    abort();
                await sending;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private static void Write(ArrayBufferWriter<byte> message, string type, string? id, ReadOnlySpan<byte> payload)
    {
        using var json = new Utf8JsonWriter(message);
        json.WriteStartObject();
        json.WriteString("type", type);
        if (id is not null)
            json.WriteString("id", id);
        if (!payload.IsEmpty)
        {
            json.WritePropertyName("payload");
            json.WriteRawValue(payload, skipInputValidation: true);
        }

        json.WriteEndObject();
    }
}
