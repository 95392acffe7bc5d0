using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;
using IndustryGraph.Api.HotChocolate;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Http.Sockets;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>WebSockets: the key that <c>connection_init</c> brings, and how many operations one of them may run.</summary>
internal sealed class SocketSessions(HttpLimits limits) : DefaultSocketSessionInterceptor
{
    public override ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        // Browsers cannot set the header of a WebSocket; what is sent here stands for it in every operation.
        if (connectionInitMessage.Payload is { } payload && SocketMessage.Authorization(payload) is { } authorization)
        {
            session.Connection.HttpContext.Request.Headers.Authorization = authorization;
        }

        return base.OnConnectAsync(session, connectionInitMessage, cancellationToken);
    }

    public override ValueTask OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default) =>
        session.Operations.Count() > limits.SocketOperations
            ? throw new GraphQLException(Errors.Limit("socketOperations", limits.SocketOperations))
            : base.OnRequestAsync(session, operationSessionId, requestBuilder, cancellationToken);
}
