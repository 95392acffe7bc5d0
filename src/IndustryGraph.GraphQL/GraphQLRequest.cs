using System.Text.Json;

namespace IndustryGraph.GraphQL;

/// <summary>One request (section 6.1) and what the caller wants its resolvers to have.</summary>
/// <param name="Query">The document, as UTF-8. Kept in the cache of documents: must not change after the call.</param>
public sealed record GraphQLRequest(ReadOnlyMemory<byte> Query)
{
    public GraphQLRequest(string query)
        : this(System.Text.Encoding.UTF8.GetBytes(query))
    {
    }

    /// <summary>The operation to run; null or empty where the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object, or null. Must stay readable until the response is there.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>The <c>extensions</c> of the request, a JSON object, or null. The engine reads none.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Handed to every resolver as it is.</summary>
    public object? State { get; init; }

    /// <summary>
    /// Of a subscription: makes the state for the response to one event, given the event. Null: <see cref="State"/> serves
    /// all of them.
    /// </summary>
    public Func<object?, object?>? EventState { get; init; }

    /// <summary>
    /// Of a subscription: what the response to an event depends on besides document, operation and variables, given the
    /// event. Responses for which that is equal are made once, for whoever asks first, and kept for a while. Null, or where
    /// it gives null: the response is for this request alone.
    /// </summary>
    public Func<object?, object?>? EventSharedAs { get; init; }

    /// <summary>
    /// Of a subscription: how long the response to one event may take, from the event on; null: as long as it will. Limit
    /// "requestSeconds"; where it strikes, the subscription ends.
    /// </summary>
    public TimeSpan? EventTime { get; init; }

    /// <summary>
    /// Given <see cref="State"/>, tells the version of what resolvers read: two queries with the same document, operation and
    /// variables have the same data where their versions are equal. Asked before a query runs, when an answer of that version
    /// that was kept is given instead, and once it ran without an error, when its answer is kept. Null, and a null version:
    /// nothing is kept, and nothing kept is given.
    /// </summary>
    public Func<object?, object?>? Version { get; init; }

    /// <summary>
    /// Of a query or mutation: called before the first resolver, with <see cref="State"/>, which of the two it is, and what
    /// the request may cost. What it throws ends the request, and is for the caller. Not called where a kept answer is given.
    /// </summary>
    public Action<object?, OperationType, long>? BeforeRun { get; init; }

    /// <summary>The parent of the root fields; null for an object of no meaning.</summary>
    public object? RootValue { get; init; }

    /// <summary>The kinds of operation that may run; others end in OPERATION_NOT_ALLOWED before anything is resolved.</summary>
    public IReadOnlyCollection<OperationType> AllowedOperations { get; init; } =
        [OperationType.Query, OperationType.Mutation];

    /// <summary>Limits of this request alone; null for those of the engine.</summary>
    public GraphQLLimits? Limits { get; init; }

    /// <summary>
    /// Adds entries to the response's <c>extensions</c>. Called once, after the last resolver, with
    /// <see cref="State"/> and what the request cost, which is null where it was refused before that could be told; the
    /// values are of the kinds <see cref="GraphQLError.Extensions"/> lists.
    /// </summary>
    public Func<object?, RequestCost?, IReadOnlyDictionary<string, object?>?>? ResponseExtensions { get; init; }
}
