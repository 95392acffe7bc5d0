using System.Text.Json;

namespace IndustryGraph.Server.Http;

/// <summary>
/// The parameters of a GraphQL request. Variables and extensions live as long as the documents they were read from, which
/// go when this is disposed.
/// </summary>
/// <param name="query">The document; null where it is asked for by its hash.</param>
internal sealed class RequestParameters(string? query, params IDisposable[] documents) : IDisposable
{
    public string? Query { get; } = query;

    /// <summary>The hash that names the document, as <c>documentId</c> or a persisted query's.</summary>
    public string? DocumentHash { get; init; }

    public string? OperationName { get; init; }

    public JsonElement? Variables { get; init; }

    public JsonElement? Extensions { get; init; }

    public void Dispose()
    {
        foreach (var document in documents)
            document.Dispose();
    }
}
