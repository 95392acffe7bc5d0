using System.Globalization;
using System.Text.Json;
using IndustryGraph.GraphQL;
using IndustryGraph.Questions;

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

    /// <summary>What is sent to say who asks is no key or token of anybody.</summary>
    public static HttpProblem NotKnown { get; } = Unauthenticated(
        "The Authorization header has no key or token that is taken here: it may be mistyped, revoked or expired.", "Bearer error=\"invalid_token\"");

    /// <summary>Nothing is sent to say who asks, where strangers may not read.</summary>
    public static HttpProblem Anonymous { get; } = Unauthenticated(
        "Reading needs a key or token here: send it as 'Authorization: Bearer <key>'.", "Bearer");

    public static HttpProblem NoQuery { get; } = BadRequest("The parameter \"query\" is missing.");

    public static HttpProblem BodyTooLarge(int maximum) => Limit(StatusCodes.Status413PayloadTooLarge, "bodyBytes", maximum);

    /// <summary>Somebody who is known, and has no role.</summary>
    public static HttpProblem NoRole(string name) => new(
        StatusCodes.Status403Forbidden, $"'{name}' has none of the roles reader, editor and admin.")
    { Extensions = new Dictionary<string, object?> { ["code"] = FaultCodes.Forbidden } };

    /// <param name="seconds">Until the next request is let in.</param>
    public static HttpProblem RateLimited(long seconds) => new(
        StatusCodes.Status429TooManyRequests, $"There are no points left; they come back with time. Try again in {seconds} s.")
    {
        RetryAfter = seconds,
        Extensions = new Dictionary<string, object?> { ["code"] = HttpErrorCodes.RateLimited, ["retryAfterSeconds"] = seconds },
    };

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

    public string Code => (string)Extensions["code"]!;

    /// <summary>How to say who asks, of a 401.</summary>
    public string? Challenge { get; init; }

    /// <summary>Seconds after which to try again; null where that is no use.</summary>
    public long? RetryAfter { get; init; }

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
        if (Challenge is not null)
            response.Headers.WWWAuthenticate = Challenge;
        if ((RetryAfter ?? (Status == StatusCodes.Status503ServiceUnavailable ? 1 : null)) is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var json = ToJson();
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted);
    }

    private static HttpProblem Unauthenticated(string message, string challenge) => new(StatusCodes.Status401Unauthorized, message)
    {
        Challenge = challenge,
        Extensions = new Dictionary<string, object?> { ["code"] = FaultCodes.Unauthenticated },
    };
}
