using System.Text.Json.Serialization;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>One question to the engines.</summary>
/// <param name="Kind">How far to go: "parse", "validate", "execute", or "sdl" for a document that is a schema.</param>
internal sealed record DifferentialCase(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("schema")] string Schema,
    [property: JsonPropertyName("document")] string Document,
    [property: JsonPropertyName("variables")] string? Variables = null,
    [property: JsonPropertyName("operationName")] string? OperationName = null)
{
    /// <summary>The document, or the schema it was read as, as this engine prints it; null where it was refused.</summary>
    [JsonPropertyName("printed")]
    public string? Printed { get; init; }

    /// <summary>The response of this engine to the introspection query, of a schema that it took.</summary>
    [JsonPropertyName("introspection")]
    public string? Introspection { get; init; }
}
