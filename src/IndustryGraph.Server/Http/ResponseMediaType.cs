using Microsoft.Net.Http.Headers;

namespace IndustryGraph.Server.Http;

/// <summary>The media types of responses, and the choice between them by the <c>Accept</c> header.</summary>
internal sealed class ResponseMediaType
{
    private readonly string _name;
    private readonly MediaTypeHeaderValue _value;

    private ResponseMediaType(string name)
    {
        _name = name;
        _value = new MediaTypeHeaderValue(name);
        ContentType = $"{name}; charset=utf-8";
    }

    /// <summary><c>application/graphql-response+json</c>, whose status code tells whether there is a result.</summary>
    public static ResponseMediaType GraphQL { get; } = new("application/graphql-response+json");

    /// <summary><c>application/json</c>, for clients that know no better and for those that do not say.</summary>
    public static ResponseMediaType Json { get; } = new("application/json");

    /// <summary><c>text/event-stream</c>, for every response of an operation, by the protocol graphql-sse.</summary>
    public static ResponseMediaType EventStream { get; } = new("text/event-stream");

    public string ContentType { get; }

    public bool IsEventStream => this == EventStream;

    /// <summary>
    /// What the client prefers; null where it takes none. An event stream must be named, and wanted more than JSON: clients
    /// that list all they can read want JSON.
    /// </summary>
    public static ResponseMediaType? Negotiate(HttpRequest request)
    {
        var header = request.Headers.Accept;
        // Most clients say nothing, or one thing: that is told without taking the header apart.
        if (header.Count == 0 || header == Json._name || header == "*/*")
            return Json;
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Json;
        var (graphQL, json) = (Preference(accepted, GraphQL), Preference(accepted, Json));
        var stream = Preference(accepted, EventStream);
        if (stream is { Quality: > 0, IsNamed: true } && stream.CompareTo(graphQL) > 0 && stream.CompareTo(json) > 0)
            return EventStream;
        if (graphQL.Quality == 0 && json.Quality == 0)
            return null;
        // Of two that are wanted alike the one that is named goes before one that a pattern lets through.
        return graphQL.CompareTo(json) >= 0 && graphQL.IsNamed ? GraphQL : json.Quality > 0 ? Json : GraphQL;
    }

    private static (double Quality, bool IsNamed) Preference(IList<MediaTypeHeaderValue> accepted, ResponseMediaType type)
    {
        var best = accepted.Where(type.IsWithin).OrderByDescending(Specificity).FirstOrDefault();
        return best is null ? (0, false) : (best.Quality ?? 1, Specificity(best) == 2);
    }

    /// <summary>
    /// Whether a media range takes this type, by RFC 9110: no more is read into <c>+json</c>. Parameters are not looked at:
    /// responses are UTF-8, which every client reads that asks for JSON.
    /// </summary>
    private bool IsWithin(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals(_value.Type, StringComparison.OrdinalIgnoreCase))
        || range.MediaType.Equals(_value.MediaType, StringComparison.OrdinalIgnoreCase);

    private static int Specificity(MediaTypeHeaderValue value) =>
        value.MatchesAllTypes ? 0 : value.MatchesAllSubTypes ? 1 : 2;
}
