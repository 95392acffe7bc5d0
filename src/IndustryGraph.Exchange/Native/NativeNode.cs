namespace IndustryGraph.Exchange;

/// <summary>A company, facility, product or source; each has some of these fields.</summary>
internal sealed record NativeNode
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public string? Kind { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<string>? Industries { get; init; }

    public IReadOnlyList<NativeIdentifier>? Identifiers { get; init; }

    public string? Place { get; init; }

    public string? Broader { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public string? PublishedOn { get; init; }

    public string? Tier { get; init; }

    public string? OriginKey { get; init; }
}

internal sealed record NativeIdentifier(string Scheme, string Value);
