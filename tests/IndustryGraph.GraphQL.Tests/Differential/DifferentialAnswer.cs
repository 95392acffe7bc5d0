using System.Text.Json.Serialization;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>What an engine says to a case, as far as the two can be compared.</summary>
internal sealed record DifferentialAnswer
{
    /// <summary>Null where the document was parsed.</summary>
    [JsonPropertyName("syntaxError")]
    public string? SyntaxError { get; init; }

    /// <summary>Of a schema: whether it is one.</summary>
    [JsonPropertyName("accepted")]
    public bool? Accepted { get; init; }

    /// <summary>The rules that found something, by the names of graphql-js; null where the document was not parsed.</summary>
    [JsonPropertyName("rules")]
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>The data entry as JSON; null where there is none.</summary>
    [JsonPropertyName("data")]
    public string? Data { get; init; }

    /// <summary>The paths of the errors of execution, in their order; an empty text for one without path.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyList<string>? Errors { get; init; }

    [JsonPropertyName("messages")]
    public IReadOnlyList<string>? Messages { get; init; }
}
