using System.Net.WebSockets;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Http.Sockets;
using Microsoft.AspNetCore.Http.Features;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>
/// Opens WebSockets whose messages are bounded, which HotChocolate reads into memory whole, and whose clients take theirs in
/// time.
/// </summary>
internal sealed class BoundedSockets(IHttpWebSocketFeature inner, int maximum, SendPatience patience, Action abort) : IHttpWebSocketFeature
{
    public bool IsWebSocketRequest => inner.IsWebSocketRequest;

    public async Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => new BoundedSocket(await inner.AcceptAsync(context), maximum, patience, abort);

    /// <summary>A socket that closes with 1009 where a message is too big, and with 1013 where one is not taken in time.</summary>
    private sealed class BoundedSocket(WebSocket inner, int maximum, SendPatience patience, Action abort) : WebSocket
    {
        private long _received;

        public override WebSocketCloseStatus? CloseStatus => inner.CloseStatus;

        public override string? CloseStatusDescription => inner.CloseStatusDescription;

        public override string? SubProtocol => inner.SubProtocol;

        public override WebSocketState State => inner.State;

        public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            var part = await inner.ReceiveAsync(buffer, cancellationToken);
            await CountAsync(part.Count, part.EndOfMessage, cancellationToken);
            return part;
        }

        public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
        {
            var part = await inner.ReceiveAsync(buffer, cancellationToken);
            await CountAsync(part.Count, part.EndOfMessage, cancellationToken);
            return part;
        }

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
            SendAsync(inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken), buffer.Count);

        public override ValueTask SendAsync(ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
            new(SendAsync(inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken).AsTask(), buffer.Length));

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
            inner.CloseAsync(closeStatus, statusDescription, cancellationToken);

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
            inner.CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

        public override void Abort() => inner.Abort();

        public override void Dispose() => inner.Dispose();

        private async Task SendAsync(Task sending, int bytes)
        {
            if (await patience.TakesAsync(sending, bytes))
            {
                return;
            }

            var reason = SocketCloseException.TooSlow(patience.Seconds);
            if (await patience.TakesAfterAllAsync(sending)
                && await patience.TakesAfterAllAsync(inner.CloseOutputAsync(reason.Code, reason.Message, CancellationToken.None)))
            {
                _ = AbortLaterAsync();
            }
            else
            {
                abort();
            }

            throw new WebSocketException(reason.Message);
        }

        // The client closes as well, once it has read why.
        private async Task AbortLaterAsync()
        {
            await patience.GraceAsync();
            abort();
        }

        private async ValueTask CountAsync(int bytes, bool endOfMessage, CancellationToken cancellation)
        {
            _received += bytes;
            if (_received > maximum)
            {
                await inner.CloseOutputAsync(
                    WebSocketCloseStatus.MessageTooBig, $"The message exceeds the limit \"socketMessageBytes\" of {maximum}", cancellation);
                throw new WebSocketException("The message is too big.");
            }

            _received = endOfMessage ? 0 : _received;
        }
    }
}
