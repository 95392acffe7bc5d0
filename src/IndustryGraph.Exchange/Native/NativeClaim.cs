namespace IndustryGraph.Exchange;

internal sealed record NativeRelationship(string Type, string From, string To);

internal sealed record NativeFact(string Entity, string Kind, string Predicate, string? Text, string? AsOf, string? By);

internal sealed record NativeMoney(decimal Amount, decimal? Max, string Qualifier, string Currency, NativeMoney? StatedEquivalent);

internal sealed record NativeQuantity(decimal Amount, decimal? Max, string Qualifier, string Unit, string? Per);

internal sealed record NativeClaim
{
    public required string Source { get; init; }

    public required string Key { get; init; }

    public NativeRelationship? Relationship { get; init; }

    public NativeFact? Fact { get; init; }

    public string? Stage { get; init; }

    public required string Statement { get; init; }

    public string? AnnouncedOn { get; init; }

    public string? ValidFrom { get; init; }

    public string? ValidTo { get; init; }

    public string? ExpectedStart { get; init; }

    public IReadOnlyList<string>? Products { get; init; }

    public NativeMoney? Value { get; init; }

    public NativeQuantity? Volume { get; init; }

    public decimal? Share { get; init; }

    public IReadOnlyList<string>? Terms { get; init; }

    public string? Locator { get; init; }

    public string? AttributedTo { get; init; }

    public double? Confidence { get; init; }

    public string? Rank { get; init; }
}
