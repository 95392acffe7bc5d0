using Microsoft.AspNetCore.Http;

namespace IndustryGraph.Api.HotChocolate;

/// <summary>What the requests need to know of the server that they come to.</summary>
public sealed record HotChocolateOptions
{
    /// <summary>Fixes the instant and the rights of a request; by WebSocket once for each operation.</summary>
    public required Func<HttpContext, CancellationToken, ValueTask<RequestContext>> CreateContext { get; init; }

    /// <summary>Told of every fault of the program, and where it was; the client is told nothing about it.</summary>
    public required Action<Exception, string> OnFault { get; init; }

    public required HotChocolateLimits Limits { get; init; }

    /// <summary>The clock that operations are timed by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
