namespace IndustryGraph.GraphQL;

/// <summary>
/// An error as a response lists it (section 7.1.2). A resolver that wants to fail gives one with no locations and no
/// path; the engine adds both.
/// </summary>
public sealed record GraphQLError(string Message, string? Code = null)
{
    /// <summary>Places in the document; empty where the error belongs to none.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response position that failed; null for a request error.</summary>
    public IReadOnlyList<PathSegment>? Path { get; init; }

    /// <summary>
    /// More entries of <c>extensions</c>, beside <c>code</c>. Values are null, string, bool, int, long, double, decimal,
    /// or lists and string-keyed dictionaries of those.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    public override string ToString() => Locations.Count == 0
        ? Message
        : $"{Message} ({Locations[0].Line}:{Locations[0].Column})";
}
