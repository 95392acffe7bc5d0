namespace IndustryGraph.Api;

/// <summary>What became of one operation that a client sent; a subscription is reported when it ends.</summary>
public readonly record struct OperationReport
{
    /// <summary><c>query</c>, <c>mutation</c> or <c>subscription</c>; null where the document did not tell.</summary>
    public string? Type { get; init; }

    /// <summary>The operation's name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The SHA-256 of the document, in lower-case hexadecimal; null where there was none.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>The code of the first error, of docs/errors.md; null where there was none.</summary>
    public string? Code { get; init; }

    /// <summary>What the request had; null where it did not come so far.</summary>
    public RequestContext? Context { get; init; }

    /// <summary>How many events a subscription had; null of anything else.</summary>
    public long? Events { get; init; }

    /// <summary>From when it had been read until its response was ready to be sent, the wait for its turn included.</summary>
    public TimeSpan Duration { get; init; }
}
