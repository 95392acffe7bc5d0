using System.Text.Json.Serialization;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>One question to both engines.</summary>
/// <param name="Kind">How far to go: "parse", "validate", "execute", or "sdl" for a document that is a schema.</param>
internal sealed record DifferentialCase(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("schema")] string Schema,
    [property: JsonPropertyName("document")] string Document,
    [property: JsonPropertyName("variables")] string? Variables = null,
    [property: JsonPropertyName("operationName")] string? OperationName = null);
