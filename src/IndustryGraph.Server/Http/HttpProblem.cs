using System.Text.Json;
using IndustryGraph.GraphQL;

namespace IndustryGraph.Server.Http;

/// <summary>A request that is not a GraphQL request at all, or cannot be answered: its status and what is said of it.</summary>
internal sealed record HttpProblem(int Status, string Message)
{
    public static HttpProblem NotAcceptable { get; } = new(
        StatusCodes.Status406NotAcceptable,
        "The Accept header takes neither application/graphql-response+json nor application/json.");

    public static HttpProblem MethodNotAllowed { get; } = new(
        StatusCodes.Status405MethodNotAllowed, "GraphQL is asked by GET or POST.")
    { Allow = "GET, POST" };

    public static HttpProblem UnsupportedMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The body must have the Content-Type application/json, in UTF-8.");

    public static HttpProblem TooLarge(int maximum) => new(
        StatusCodes.Status413PayloadTooLarge, $"The request exceeds the limit \"bodyBytes\" of {maximum}.");

    public static HttpProblem BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    /// <summary>What is told of an exception that kept the request from being run.</summary>
    public static HttpProblem Of(Exception exception) => exception is GraphQLException meant
        ? new(StatusCodes.Status500InternalServerError, meant.Error.Message) { Code = meant.Error.Code }
        : new(StatusCodes.Status500InternalServerError, "Internal error.") { Code = ErrorCodes.Internal };

    /// <summary>The code in the error's extensions.</summary>
    public string? Code { get; init; } = "BAD_REQUEST";

    /// <summary>The methods that would do, of a 405.</summary>
    public string? Allow { get; init; }

    public async Task SendAsync(HttpContext context, ResponseMediaType mediaType)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = mediaType.ContentType;
        if (Allow is not null)
            response.Headers.Allow = Allow;
        var body = new { errors = new[] { new { message = Message, extensions = new { code = Code } } } };
        var json = JsonSerializer.SerializeToUtf8Bytes(body);
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted);
    }
}
