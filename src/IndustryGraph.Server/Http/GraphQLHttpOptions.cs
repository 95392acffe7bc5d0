using IndustryGraph.GraphQL;

namespace IndustryGraph.Server.Http;

/// <summary>What the GraphQL endpoint needs to know.</summary>
public sealed record GraphQLHttpOptions
{
    public required GraphQLEngine Engine { get; init; }

    /// <summary>
    /// Makes what the resolvers of one request share (<see cref="GraphQLRequest.State"/>); disposed after the response
    /// where it is disposable. Null: nothing. Called after the request was read and found well-formed.
    /// </summary>
    public Func<HttpContext, CancellationToken, ValueTask<object?>>? CreateState { get; init; }

    /// <summary>
    /// Answers a request that is not a GraphQL request, such as a browser's for a page: true where it did. Asked before
    /// anything else. Null: there is nothing of the kind.
    /// </summary>
    public Func<HttpContext, ValueTask<bool>>? AnswerOther { get; init; }

    /// <summary>Adds to the <c>extensions</c> of a response, given the state. Null: nothing.</summary>
    public Func<object?, IReadOnlyDictionary<string, object?>?>? ResponseExtensions { get; init; }

    /// <summary>The most bytes of a request's body; more is answered with 413.</summary>
    public int MaxBodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>The most levels of objects and lists in a request's JSON.</summary>
    public int MaxJsonDepth { get; init; } = 64;
}
