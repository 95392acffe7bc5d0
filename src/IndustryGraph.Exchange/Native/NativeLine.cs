using System.Text.Json.Serialization;

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
