using HotChocolate;
using HotChocolate.AspNetCore.Instrumentation;
using Microsoft.AspNetCore.Http;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>Tells of faults outside the run of a request, which HotChocolate keeps to itself.</summary>
internal sealed class TransportFaults(Action<Exception, string> onFault) : ServerDiagnosticEventListener
{
    private const string Place = "the endpoint";

    public override void HttpRequestError(HttpContext context, IError error)
    {
        if (error.Exception is { } fault)
        {
            onFault(fault, Place);
        }
    }

    public override void HttpRequestError(HttpContext context, Exception exception) => onFault(exception, Place);

    public override void WebSocketSessionError(HttpContext context, Exception exception)
    {
        if (exception is not OperationCanceledException)
        {
            onFault(exception, Place);
        }
    }
}
