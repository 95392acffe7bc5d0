using System.Net.WebSockets;
using System.Text.Json;

namespace IndustryGraph.Server.Http.Sockets;

/// <summary>One connection by the protocol graphql-transport-ws, from the handshake to the close.</summary>
internal sealed class SocketConnection(
    HttpContext context, WebSocket socket, GraphQLHttpOptions options, SocketOperations operations, SocketOutput output)
{
    /// <summary>How long a client may take to answer a close.</summary>
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(5);

    private readonly SocketInput _input = new(socket, options.Limits);
    private readonly TaskCompletionSource<JsonDocument?> _interrupted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<JsonDocument?>? _receiving;
    private bool _isInitialised;
    private volatile bool _isAcknowledged;

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            if (socket.SubProtocol is null)
                throw SocketCloseException.BadProtocol();
            await using var stop = stopping.Register(() => _interrupted.TrySetException(SocketCloseException.GoingAway()));
            await using var clock = options.Time.CreateTimer(
                _ => OnInitTimeout(), null, options.Limits.SocketInitTime, Timeout.InfiniteTimeSpan);
            _ = output.Stuck.ContinueWith(
                _ => _interrupted.TrySetException(SocketCloseException.TooSlow((int)options.Limits.SendTime.TotalSeconds)), TaskScheduler.Default);
            while (await ReceiveAsync() is { } message)
                await HandleAsync(message);
            await output.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
        }
        catch (SocketCloseException e)
        {
            await CloseAsync(e);
        }
        catch (Exception e) when (e is not (WebSocketException or OperationCanceledException))
        {
            options.Engine.Options.OnFault?.Invoke(e, [], null);
            await CloseAsync(SocketCloseException.Fault());
        }
    }

    private void OnInitTimeout()
    {
        if (!_isAcknowledged)
            _interrupted.TrySetException(SocketCloseException.InitTimeout());
    }

    private async Task<JsonDocument?> ReceiveAsync()
    {
        var receiving = _receiving ??= _input.ReadAsync(context.RequestAborted);
        if (await Task.WhenAny(receiving, _interrupted.Task) != receiving)
            return await _interrupted.Task;
        _receiving = null;
        return await receiving;
    }

    private async Task HandleAsync(JsonDocument message)
    {
        // A subscription keeps the document for its variables.
        var isKept = false;
        try
        {
            var root = message.RootElement;
            switch (SocketMessage.Text(root, "type"))
            {
                case "connection_init":
                    await InitialiseAsync(SocketMessage.Payload(root));
                    break;
                case "ping":
                    var payload = SocketMessage.Payload(root);
                    await output.PongAsync(payload is null ? default : JsonSerializer.SerializeToUtf8Bytes(payload));
                    break;
                case "pong":
                    break;
                case "subscribe":
                    if (!_isAcknowledged)
                        throw SocketCloseException.Unauthorized();
                    var id = SocketMessage.Text(root, "id");
                    isKept = true;
                    await operations.SubscribeAsync(id, SocketMessage.Parameters(message));
                    break;
                case "complete":
                    await operations.CompleteAsync(SocketMessage.Text(root, "id"));
                    break;
                default:
                    throw SocketCloseException.BadMessage("The message has a type that is not of the protocol");
            }
        }
        finally
        {
            if (!isKept)
                message.Dispose();
        }
    }

    private async Task InitialiseAsync(JsonElement? payload)
    {
        if (_isInitialised)
            throw SocketCloseException.SecondInit();
        _isInitialised = true;
        // Browsers cannot set the header of a WebSocket; what is sent here stands for it in every operation.
        if (payload is { } given && SocketMessage.Authorization(given) is { } authorization)
            context.Request.Headers.Authorization = authorization;
        if (options.Greets is not null && !await options.Greets(context.Request))
            throw SocketCloseException.Forbidden();
        await output.AcknowledgeAsync();
        _isAcknowledged = true;
    }

    private async Task CloseAsync(SocketCloseException reason)
    {
        using var patience = new CancellationTokenSource(ClosePatience, options.Time);
        try
        {
            await output.CloseAsync(reason.Code, reason.Message, patience.Token);
            if (_receiving is { } pending)
            {
                using var message = await pending.WaitAsync(patience.Token);
                if (message is null)
                    return;
            }

            await _input.DrainAsync(patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or SocketCloseException)
        {
            context.Abort();
        }
    }
}
