namespace IndustryGraph.Api.HotChocolate;

/// <summary>How much one request may ask for, by the names of docs/limits.md.</summary>
public sealed record HotChocolateLimits
{
    public required int BodyBytes { get; init; }

    public required int Tokens { get; init; }

    public required int Nesting { get; init; }

    public required int Fields { get; init; }

    public required int Directives { get; init; }

    public required int IntrospectionDepth { get; init; }

    public required int MergeChecks { get; init; }

    public required int ValidationErrors { get; init; }

    /// <summary>Of a response, as the lists of the document may be long; and again as they are.</summary>
    public required int Objects { get; init; }

    /// <summary>How long a query or mutation may wait and run.</summary>
    public required TimeSpan RequestTime { get; init; }

    /// <summary>How long a page is that nothing is said of; for the estimate of <see cref="Objects"/>.</summary>
    public required int PageSize { get; init; }
}
