using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Http;

/// <summary>Reads a GraphQL request out of the address (GET) or the body (POST).</summary>
internal sealed class RequestReader(HttpLimits limits)
{
    private const string Json = "application/json";

    private readonly JsonDocumentOptions _json = new() { MaxDepth = limits.JsonDepth };

    /// <summary>Reads what has arrived already; null where that is not all of it.</summary>
    /// <exception cref="HttpProblemException">It is not a GraphQL request.</exception>
    public RequestParameters? TryRead(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            return ReadAddress(request.Query);
        if (!HttpMethods.IsPost(request.Method))
            throw new HttpProblemException(HttpProblem.MethodNotAllowed);
        if (!IsJson(request.ContentType))
            throw new HttpProblemException(HttpProblem.UnsupportedMediaType);
        if (request.ContentLength > limits.BodyBytes)
            throw TooLarge(limits.BodyBytes);
        if (!request.BodyReader.TryRead(out var result))
            return null;
        if (result.IsCompleted || result.Buffer.Length == request.ContentLength)
            return ReadBody(request.BodyReader, result);
        request.BodyReader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        return null;
    }

    /// <summary>Waits for the rest of what <see cref="TryRead"/> did not find whole, and reads it.</summary>
    /// <exception cref="HttpProblemException">It is not a GraphQL request.</exception>
    public async ValueTask<RequestParameters> ReadRestAsync(HttpRequest request, CancellationToken cancellation) =>
        ReadBody(request.BodyReader, await request.BodyReader.ReadAtLeastAsync(limits.BodyBytes + 1, cancellation));

    /// <summary>Whether a body is JSON in UTF-8 by its Content-Type.</summary>
    public static bool IsJson(string? contentType) =>
        contentType == Json
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Encoding is UTF8Encoding));

    /// <exception cref="HttpProblemException">It is not a GraphQL request.</exception>
    public RequestParameters ReadAddress(IQueryCollection query)
    {
        var text = query["query"].ToString();
        var variables = ParseParameter("variables", query["variables"]);
        var extensions = ParseParameter("extensions", query["extensions"]);
        var hash = RequestJson.DocumentHash(query["documentId"], extensions?.RootElement);
        RequestJson.RequireDocument(text, hash);
        return new RequestParameters(text, [.. new[] { variables, extensions }.OfType<IDisposable>()])
        {
            DocumentHash = hash,
            OperationName = query["operationName"],
            Variables = variables?.RootElement,
            Extensions = extensions?.RootElement,
        };
    }

    private JsonDocument? ParseParameter(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, _json);
        }
        catch (JsonException)
        {
            throw Bad($"The parameter \"{name}\" is not JSON.");
        }

        return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null
            ? document
            : throw Bad($"The parameter \"{name}\" is not a JSON object.");
    }

    private RequestParameters ReadBody(PipeReader reader, ReadResult result)
    {
        JsonDocument body;
        try
        {
            if (result.Buffer.Length > limits.BodyBytes)
                throw TooLarge(limits.BodyBytes);
            // The parsed document must not point into the pipe's memory, which is given back here.
            body = JsonDocument.Parse(result.Buffer.ToArray(), _json);
        }
        catch (JsonException e)
        {
            throw Bad(e.LineNumber is { } line
                ? $"The body is not JSON (line {line + 1}, byte {e.BytePositionInLine + 1})."
                : "The body is not JSON.");
        }
        finally
        {
            reader.AdvanceTo(result.Buffer.End);
        }

        return RequestJson.Read(body.RootElement, body);
    }

    private static HttpProblemException TooLarge(int maximum) =>
        new(HttpProblem.BodyTooLarge(maximum));

    private static HttpProblemException Bad(string message) => new(HttpProblem.BadRequest(message));
}
