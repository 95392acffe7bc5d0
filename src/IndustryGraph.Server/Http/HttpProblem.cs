using System.Text.Json;
using IndustryGraph.GraphQL;

namespace IndustryGraph.Server.Http;

/// <summary>A request that is not a GraphQL request at all, or cannot be answered: its status and what is said of it.</summary>
internal sealed record HttpProblem(int Status, string Message)
{
    public static HttpProblem NotAcceptable { get; } = new(
        StatusCodes.Status406NotAcceptable,
        "The Accept header takes none of application/graphql-response+json, application/json and text/event-stream.");

    public static HttpProblem MethodNotAllowed { get; } = new(
        StatusCodes.Status405MethodNotAllowed, "GraphQL is asked by GET or POST.")
    { Allow = "GET, POST" };

    public static HttpProblem UnsupportedMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The body must have the Content-Type application/json, in UTF-8.");

    public static HttpProblem OtherOrigin { get; } = new(
        StatusCodes.Status403Forbidden, "A page of another origin may not open a WebSocket here.");

    public static HttpProblem NoQuery { get; } = BadRequest("The parameter \"query\" is missing.");

    public static HttpProblem BodyTooLarge(int maximum) => Limit(StatusCodes.Status413PayloadTooLarge, "bodyBytes", maximum);

    public static HttpProblem BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    /// <summary>A request in order that asks for a document which cannot be had.</summary>
    public static HttpProblem NoDocument(string code, string message) => new(StatusCodes.Status400BadRequest, message)
    {
        IsWellFormed = true,
        Extensions = new Dictionary<string, object?> { ["code"] = code },
    };

    public static HttpProblem Limit(int status, string limit, long maximum) =>
        new(status, $"The request exceeds the limit \"{limit}\" of {maximum}.")
        {
            Extensions = new Dictionary<string, object?>
            {
                ["code"] = ErrorCodes.Limit,
                ["limit"] = limit,
                ["maximum"] = maximum,
            },
        };

    /// <summary>What is told of a request that the server itself refused while it was read.</summary>
    public static HttpProblem Of(BadHttpRequestException exception) => new(
        exception.StatusCode,
        exception.StatusCode == StatusCodes.Status408RequestTimeout ? "The body arrived too slowly." : "The body is not sent as HTTP wants it.");

    /// <summary>What is told of an exception that kept the request from being run.</summary>
    public static HttpProblem Of(Exception exception)
    {
        var error = exception is GraphQLException meant
            ? meant.Error
            : new GraphQLError("Internal error.", ErrorCodes.Internal);
        var status = error.Code == HttpErrorCodes.Unavailable
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status500InternalServerError;
        return new(status, error.Message)
        {
            Extensions = new Dictionary<string, object?>(error.Extensions ?? new Dictionary<string, object?>())
            {
                ["code"] = error.Code,
            },
        };
    }

    /// <summary>The error's extensions, its code among them.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } =
        new Dictionary<string, object?> { ["code"] = HttpErrorCodes.BadRequest };

    /// <summary>The methods that would do, of a 405.</summary>
    public string? Allow { get; init; }

    /// <summary>
    /// Whether the request is in order by the protocol, so that with <c>application/json</c> the status is 200, as for any
    /// error in the request's document.
    /// </summary>
    public bool IsWellFormed { get; init; }

    /// <summary>A response with the one error, as UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        new { errors = new[] { new { message = Message, extensions = Extensions } } });

    public async Task SendAsync(HttpContext context, ResponseMediaType mediaType)
    {
        var response = context.Response;
        response.StatusCode = IsWellFormed && mediaType == ResponseMediaType.Json ? StatusCodes.Status200OK : Status;
        // Of an event stream there is none yet: its client reads the status.
        response.ContentType = (mediaType.IsEventStream ? ResponseMediaType.Json : mediaType).ContentType;
        if (Allow is not null)
            response.Headers.Allow = Allow;
        if (Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "1";
        var json = ToJson();
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted);
    }
}
