using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace IndustryGraph.Exchange;

/// <summary>
/// One line of the format that loses nothing; exactly one of its fields is set. docs/export.md describes them.
/// </summary>
internal sealed record NativeLine
{
    [JsonPropertyName("industrygraph")]
    public NativeHeader? Header { get; init; }

    public NativeCommit? Commit { get; init; }

    public NativeNode? Company { get; init; }

    public NativeNode? Facility { get; init; }

    public NativeNode? Product { get; init; }

    public NativeNode? Source { get; init; }

    public NativeClaim? Claim { get; init; }

    public NativeRetraction? Retraction { get; init; }

    public NativeMerge? Merge { get; init; }

    public NativeMerge? Unmerge { get; init; }

    /// <summary>Whether a later line says otherwise: an old version of a node, a claim that was corrected.</summary>
    public bool? Superseded { get; init; }

    [JsonIgnore]
    public bool IsSuperseded => Superseded ?? false;
}

/// <summary>The first line.</summary>
/// <param name="Format">1.</param>
/// <param name="Contents">history: every commit in its order; selection: what reads so at one pin.</param>
/// <param name="ValidAt">Of a selection: the day.</param>
/// <param name="KnownAt">The moment of recording.</param>
internal sealed record NativeHeader(int Format, string Contents, string? ValidAt, string? KnownAt);

internal sealed record NativeCommit(string At, string? Actor, string? Reason);

internal sealed record NativeRetraction(string Source, string Key, string? Reason);

internal sealed record NativeMerge(string From, string? Into, string? Reason);

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

/// <summary>Writes and reads lines. Absent fields are left out.</summary>
internal static class NativeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static string Write(NativeLine line) => JsonSerializer.Serialize(line, Options);

    /// <exception cref="JsonException">The line is no such JSON.</exception>
    public static NativeLine Read(string text) => JsonSerializer.Deserialize<NativeLine>(text, Options) ?? throw new JsonException("An object is wanted here.");
}
