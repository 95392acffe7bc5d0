namespace IndustryGraph.GraphQL;

/// <summary>How an engine is set up.</summary>
public sealed record GraphQLOptions
{
    public GraphQLLimits Limits { get; init; } = new();

    /// <summary>
    /// How large the cache of parsed documents and plans may grow, in bytes by rough estimate. What was not used for long
    /// goes first.
    /// </summary>
    public long CacheBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// How large the cache of answers may grow, in bytes by rough estimate; 0: none are kept. Which answers are kept is for
    /// <see cref="GraphQLRequest.Version"/> to say.
    /// </summary>
    public long AnswerBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>What <see cref="GraphQLRequest.EventTime"/> is measured with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// Told of every exception that the client sees as INTERNAL only: the exception, the path of the field without
    /// indexes, the request's state. Must not throw.
    /// </summary>
    public Action<Exception, IReadOnlyList<string>, object?>? OnFault { get; init; }
}
