using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;
using IndustryGraph.Api.HotChocolate;
using IndustryGraph.Server.Access;
using IndustryGraph.Server.Http;
using IndustryGraph.Server.Http.Sockets;

namespace IndustryGraph.Server.HotChocolate;

/// <summary>WebSockets: the key that <c>connection_init</c> brings, and how many operations one of them may run.</summary>
internal sealed class SocketSessions(HttpLimits limits) : DefaultSocketSessionInterceptor
{
    public override async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        var http = session.Connection.HttpContext;
        // Browsers cannot set the header of a WebSocket; what is sent here stands for it in every operation.
        if (connectionInitMessage.Payload is { } payload && SocketMessage.Authorization(payload) is { } authorization)
        {
            http.Request.Headers.Authorization = authorization;
        }

        return await http.RequestServices.GetRequiredService<Gate>().GreetsAsync(http.Request)
            ? await base.OnConnectAsync(session, connectionInitMessage, cancellationToken)
            : ConnectionStatus.Reject("Forbidden");
    }

    public override ValueTask OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default) =>
        session.Operations.Count() > limits.SocketOperations
            ? throw new GraphQLException(Errors.Limit("socketOperations", limits.SocketOperations))
            : base.OnRequestAsync(session, operationSessionId, requestBuilder, cancellationToken);
}
