using IndustryGraph.Api;
using IndustryGraph.GraphQL;

namespace IndustryGraph.Server.Http;

/// <summary>What the GraphQL endpoint needs to know.</summary>
public sealed record GraphQLHttpOptions
{
    public required GraphQLEngine Engine { get; init; }

    public HttpLimits Limits { get; init; } = new();

    /// <summary>
    /// How many queries and mutations compute at the same time, as <see cref="Turns"/> has it; null where they do not compute here
    /// but wait for somebody else, and as many may as are let in.
    /// </summary>
    public int? ComputesAtOnce { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The documents that can be asked for by their hash; null where none can.</summary>
    public TrustedDocuments? TrustedDocuments { get; init; }

    /// <summary>
    /// Makes what the resolvers of one request share (<see cref="GraphQLRequest.State"/>); disposed after the response
    /// where it is disposable. Null: nothing. Called after the request was read and found well-formed; by WebSocket once
    /// for each operation. A <see cref="GraphQLException"/> is the answer, with 503 where its code is UNAVAILABLE.
    /// </summary>
    public Func<HttpContext, CancellationToken, ValueTask<object?>>? CreateState { get; init; }

    /// <summary>
    /// Whether a WebSocket may go on, asked once <c>connection_init</c> has said who is there, as the header
    /// <c>Authorization</c>; where it may not, it is closed with 4403. Null: every one may.
    /// </summary>
    public Func<HttpRequest, ValueTask<bool>>? Greets { get; init; }

    /// <summary>
    /// Makes the state for the response to one event of a subscription, given the event and the state of the subscription.
    /// Null: that state serves all events.
    /// </summary>
    public Func<object?, object?, object?>? EventState { get; init; }

    /// <summary>
    /// Called before a query or mutation runs, with its state and what it may cost. A <see cref="HttpProblemException"/> is
    /// the answer. Null: everything runs.
    /// </summary>
    public Action<object?, long>? BeforeRun { get; init; }

    /// <summary>What responses to events are shared by (<see cref="GraphQLRequest.EventSharedAs"/>). Null: none is shared.</summary>
    public Func<object?, object?>? EventSharedAs { get; init; }

    /// <summary>
    /// Answers a request that is not a GraphQL request, such as a browser's for a page: true where it did. Asked before
    /// anything else. Null: there is nothing of the kind.
    /// </summary>
    public Func<HttpContext, ValueTask<bool>>? AnswerOther { get; init; }

    /// <summary>Told of every operation when it has ended. Null: nobody is.</summary>
    public IOperationObserver? Observer { get; init; }

    /// <summary>Tells the version of what resolvers read, given the state (<see cref="GraphQLRequest.Version"/>).</summary>
    public Func<object?, object?>? Version { get; init; }

    /// <summary>Adds to the <c>extensions</c> of a response, given the state and the cost. Null: nothing.</summary>
    public Func<object?, RequestCost?, IReadOnlyDictionary<string, object?>?>? ResponseExtensions { get; init; }
}
