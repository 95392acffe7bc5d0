using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Http;

/// <summary>Reads a GraphQL request out of the address (GET) or the body (POST).</summary>
internal sealed class RequestReader(GraphQLHttpOptions options)
{
    private readonly JsonDocumentOptions _json = new() { MaxDepth = options.MaxJsonDepth };

    /// <exception cref="HttpProblemException">It is not a GraphQL request.</exception>
    public async ValueTask<RequestParameters> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
            return ReadAddress(request.Query);
        if (!HttpMethods.IsPost(request.Method))
            throw new HttpProblemException(HttpProblem.MethodNotAllowed);
        if (!IsJson(request.ContentType))
            throw new HttpProblemException(HttpProblem.UnsupportedMediaType);
        return ReadBody(await ParseBodyAsync(request, cancellation));
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Encoding is UTF8Encoding);

    private RequestParameters ReadAddress(IQueryCollection query)
    {
        var text = query["query"].ToString();
        if (text.Length == 0)
            throw Bad("The parameter \"query\" is missing.");
        var variables = ParseParameter("variables", query["variables"]);
        var extensions = ParseParameter("extensions", query["extensions"]);
        return new RequestParameters(text, [.. new[] { variables, extensions }.OfType<IDisposable>()])
        {
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

    private static RequestParameters ReadBody(JsonDocument document)
    {
        try
        {
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array)
                throw Bad("Several requests in one are not served; send each by itself.");
            if (root.ValueKind != JsonValueKind.Object)
                throw Bad("The body is not a JSON object.");
            var query = Text(root, "query");
            if (string.IsNullOrEmpty(query))
                throw Bad("The parameter \"query\" is missing.");
            return new RequestParameters(query, document)
            {
                OperationName = Text(root, "operationName"),
                Variables = Object(root, "variables"),
                Extensions = Object(root, "extensions"),
            };
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw Bad($"The parameter \"{name}\" is not a string.");
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            throw Bad($"The parameter \"{name}\" is not Unicode text.");
        }
    }

    private static JsonElement? Object(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Object ? value : throw Bad($"The parameter \"{name}\" is not a JSON object.");
    }

    private async ValueTask<JsonDocument> ParseBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        var maximum = options.MaxBodyBytes;
        if (request.ContentLength > maximum)
            throw new HttpProblemException(HttpProblem.TooLarge(maximum));
        var result = await request.BodyReader.ReadAtLeastAsync(Math.Min(maximum, int.MaxValue - 1) + 1, cancellation);
        try
        {
            if (result.Buffer.Length > maximum)
                throw new HttpProblemException(HttpProblem.TooLarge(maximum));
            // The parsed document must not point into the pipe's memory, which is given back here.
            return JsonDocument.Parse(result.Buffer.ToArray(), _json);
        }
        catch (JsonException e)
        {
            throw Bad(e.LineNumber is { } line
                ? $"The body is not JSON (line {line + 1}, byte {e.BytePositionInLine + 1})."
                : "The body is not JSON.");
        }
        finally
        {
            request.BodyReader.AdvanceTo(result.Buffer.End);
        }
    }

    private static HttpProblemException Bad(string message) => new(HttpProblem.BadRequest(message));
}
