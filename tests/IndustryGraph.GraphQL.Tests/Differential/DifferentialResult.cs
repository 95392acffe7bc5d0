using System.Text.Json.Serialization;

namespace IndustryGraph.GraphQL.Tests.Differential;

/// <summary>One response.</summary>
/// <param name="Data">The data entry as JSON; null where there is none.</param>
/// <param name="Errors">The paths of the errors, in their order; an empty text for one without path.</param>
/// <param name="Messages">What the errors say, for those who look into a difference.</param>
internal sealed record DifferentialResult(
    [property: JsonPropertyName("data")] string? Data,
    [property: JsonPropertyName("errors")] IReadOnlyList<string> Errors,
    [property: JsonPropertyName("messages")] IReadOnlyList<string> Messages);
