namespace IndustryGraph.Server.Http;

/// <summary>
/// How much the endpoint takes on. Each limit that strikes answers with the code LIMIT, its own name in
/// <c>extensions.limit</c> and its height in <c>extensions.maximum</c>.
/// </summary>
public sealed record HttpLimits
{
    /// <summary>Bytes of a request's body; more is answered with 413. Limit "bodyBytes".</summary>
    public int BodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Levels of objects and lists in a request's JSON; more is not JSON to this server.</summary>
    public int JsonDepth { get; init; } = 64;

    /// <summary>
    /// How long a request may take to be read, then how long a query or mutation may wait and run, and how long the
    /// response to one event of a subscription may take. Limit "requestSeconds".
    /// </summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the headers of a request may take to arrive, from the first byte on; then 408 and the connection is closed.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Connections that are open at the same time; more are closed at once.</summary>
    public int Connections { get; init; } = 4000;

    /// <summary>
    /// Queries and mutations that run at the same time. Others wait, up to <see cref="WaitingRequests"/>; more are
    /// answered with 503. Limit "concurrentRequests".
    /// </summary>
    public int ConcurrentRequests { get; init; } = 64;

    /// <summary>Queries and mutations that wait for one of those that run to end.</summary>
    public int WaitingRequests { get; init; } = 256;

    /// <summary>
    /// Roughly how many bytes of answers are kept for those who ask the same of the same graph again; 0: none. What was not
    /// asked for longest goes.
    /// </summary>
    public int AnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Subscriptions that are open at the same time; more are answered with 503. Limit "subscriptions".</summary>
    public int Subscriptions { get; init; } = 1000;

    /// <summary>Operations of one WebSocket at the same time. Limit "socketOperations".</summary>
    public int SocketOperations { get; init; } = 100;

    /// <summary>Bytes of a message by WebSocket; more closes it with 1009.</summary>
    public int SocketMessageBytes { get; init; } = 256 * 1024;

    /// <summary>How long a WebSocket may take to send <c>connection_init</c> before it is closed with 4408.</summary>
    public TimeSpan SocketInitTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often something is sent on a subscription that has no events, so that it is known to be there.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long a subscriber may take to take an event, and a second more for each 16 kB of it, before it is cut off. Limit
    /// "sendSeconds".
    /// </summary>
    public TimeSpan SendTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What a request is told that took longer than <see cref="RequestTime"/>.</summary>
    internal HttpProblem OutOfTime(int status) => HttpProblem.Limit(status, "requestSeconds", (long)RequestTime.TotalSeconds);
}
