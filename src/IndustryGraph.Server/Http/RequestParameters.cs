using System.Text.Json;

namespace IndustryGraph.Server.Http;

/// <summary>
/// The parameters of a GraphQL request. Variables and extensions live as long as the documents they were read from, which
/// go when this is disposed.
/// </summary>
internal sealed class RequestParameters(string query, params IDisposable[] documents) : IDisposable
{
    public string Query { get; } = query;

    public string? OperationName { get; init; }

    public JsonElement? Variables { get; init; }

    public JsonElement? Extensions { get; init; }

    public void Dispose()
    {
        foreach (var document in documents)
            document.Dispose();
    }
}
