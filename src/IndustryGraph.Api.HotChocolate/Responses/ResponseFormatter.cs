using System.Net;
using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Formatters;
using HotChocolate.Execution;
using HotChocolate.Transport.Formatters;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>
/// Writes responses over HTTP. To a client that does not say what it reads they are <c>application/json</c>; there a
/// request that is in order by the protocol has the status 200 whatever comes of it.
/// </summary>
internal sealed class ResponseFormatter() : DefaultHttpResponseFormatter(new HttpResponseFormatterOptions
{
    // What "legacy" stands for: JSON as the default.
    HttpTransportVersion = HttpTransportVersion.Legacy,
    Json = JsonOptions,
})
{
    /// <summary>How JSON is written, over HTTP and by WebSocket.</summary>
    public static JsonResultFormatterOptions JsonOptions => new() { Encoder = MinimalJsonEncoder.Instance };

    protected override HttpStatusCode OnDetermineStatusCode(
        OperationResult result, FormatInfo format, HttpStatusCode? proposedStatusCode)
    {
        if (result.Errors is [{ Code: ErrorCodes.Limit } limit] && limit.Extensions!["limit"] is "bodyBytes")
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }

        var set = result.ContextData.GetValueOrDefault(ExecutionContextData.HttpStatusCode) as HttpStatusCode?;
        if (format.Kind == ResponseContentType.GraphQLResponse)
        {
            return set ?? base.OnDetermineStatusCode(result, format, proposedStatusCode);
        }

        return set is { } status && status != HttpStatusCode.BadRequest
            ? status
            : proposedStatusCode == HttpStatusCode.BadRequest ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
    }

    protected override void OnWriteResponseHeaders(OperationResult result, FormatInfo format, IHeaderDictionary headers)
    {
        headers.Vary = HeaderNames.Accept;
        switch (result.ContextData.GetValueOrDefault(ExecutionContextData.HttpStatusCode))
        {
            case HttpStatusCode.MethodNotAllowed:
                headers.Allow = HttpMethods.Post;
                break;
            case HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests:
                headers.RetryAfter = "1";
                break;
        }
    }

    protected override void OnWriteResponseHeaders(IResponseStream responseStream, FormatInfo format, IHeaderDictionary headers)
    {
        headers.Vary = HeaderNames.Accept;
        // Proxies that collect a response before they pass it on would keep the events to themselves.
        headers["X-Accel-Buffering"] = "no";
    }
}
