using System.Text.Json.Serialization;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>What an engine says to a case, as far as they can be compared.</summary>
internal sealed record DifferentialAnswer
{
    /// <summary>Null where the document was parsed.</summary>
    [JsonPropertyName("syntaxError")]
    public string? SyntaxError { get; init; }

    /// <summary>Of a schema: whether it is one.</summary>
    [JsonPropertyName("accepted")]
    public bool? Accepted { get; init; }

    /// <summary>Whether what this engine printed is read as the same document or schema; null where nobody asked.</summary>
    [JsonPropertyName("same")]
    public bool? Same { get; init; }

    /// <summary>Whether the schema that a client builds from this engine's introspection is the same.</summary>
    [JsonPropertyName("introspected")]
    public bool? Introspected { get; init; }

    /// <summary>The errors of validation as <c>rule@line:column line:column</c>; null where nothing was validated.</summary>
    [JsonPropertyName("found")]
    public IReadOnlyList<string>? Found { get; init; }

    /// <summary>The responses, one for each event of a subscription; null where nothing was run.</summary>
    [JsonPropertyName("results")]
    public IReadOnlyList<DifferentialResult>? Results { get; init; }

    /// <summary>Why a schema was refused.</summary>
    [JsonPropertyName("messages")]
    public IReadOnlyList<string>? Messages { get; init; }
}
